// A draft is its author's alone: begun, saved, continued on another device, settled or erased.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { eraseWhole } from '../../api/src/conflict/store/erasing.ts';
import type { Kept } from '../../api/src/conflict/store/reading.ts';
import type { Platform } from '../../api/src/platform/platform.ts';
import { commitWith } from '../../api/src/platform/storage/commit.ts';
import { tablesOf } from '../../api/src/platform/storage/tables.ts';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { calm, completeDraft, makeRoom, own, start, talk, teamOf, withdrawAll } from '../support/requests.ts';
import { ownWorld, person, world } from '../support/world.ts';

const jon = person('jon.berg');
const misaki = person('misaki.tanaka');
const params = (id: string) => ({ params: { id } });
const body = () => ({ teamId: teamOf(jon).id, safety: calm });

afterAll(() => withdrawAll(jon));

describe('beginning a request', () => {
  test('keeps the answers of the safety screen and the guidelines that are in force, for its author alone', async () => {
    const channel = teamOf(jon).channels[0];
    const answer = await as(jon).call('startRequest', { body: { ...body(), channelId: channel?.id } });
    const view = await own(jon, (answer.json as { id: string }).id);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('Location')).toBe(`/api/requests/${view.id}`);
    expect(answer.headers.get('ETag')).toBe(view.etag);
    expect(view).toMatchObject({
      state: 'draft',
      safety: calm,
      teamId: teamOf(jon).id,
      channelId: channel?.id,
      openCommunication: null,
      details: null,
      otherParties: [],
      can: { save: true, submit: true, settle: true, deleteDraft: true, withdraw: false, chooseMediator: false },
      visibleTo: [{ person: { id: jon.id }, because: 'requester' }],
      history: [{ kind: 'started', by: { id: jon.id } }],
    });
    expect(view.guidelinesInForce.items).toHaveLength(10);
    expect(Date.parse(view.keptUntil) - Date.parse(view.savedAt)).toBe(90 * 86_400_000);
  });

  test('twice with one key is one request, with another body a mistake', async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([
      as(jon).does('startRequest', { body: body(), key }),
      as(jon).does('startRequest', { body: body(), key }),
    ]);
    const again = await as(jon).call('startRequest', { body: body(), key });
    expect([other.id, (again.json as { id: string }).id]).toEqual([one.id, one.id]);
    expect(again.status).toBe(201);
    const changed = { ...body(), safety: { ...calm, wantsRuling: true, choice: 'continue' as const } };
    expect((await as(jon).refused('startRequest', { body: changed, key })).code).toBe('idempotency-key-reused');
    const somebodyElse = await as(misaki).does('startRequest', { body: body(), key });
    expect(somebodyElse.id).not.toBe(one.id);
    await as(misaki).call('deleteDraft', params(somebodyElse.id));
  });

  test('without going on past the safety screen leaves nothing behind', async () => {
    const before = await as(jon).does('listRequests', { query: { limit: 100 } });
    for (const choice of [undefined, 'stop', 'refer'] as const) {
      const safety = { ...calm, riskNow: true, ...(choice && { choice }) };
      const problem = await as(jon).refused('startRequest', { body: { ...body(), safety } });
      expect([problem.status, problem.code]).toEqual([422, 'safety-choice-missing']);
      expect(problem.errors?.[0]?.path).toBe('safety.choice');
    }
    const after = await as(jon).does('listRequests', { query: { limit: 100 } });
    expect(after.items.length).toBeLessThanOrEqual(before.items.length);
  });

  test('is for members of the team and the channel, as a pair', async () => {
    const platform = world().teams.find(({ displayName }) => displayName === 'Platform');
    const care = world().teams.find(({ displayName }) => displayName === 'Customer Care');
    const [ownChannel, foreign] = [care?.channels[0]?.id, platform?.channels[0]?.id];
    const refusedFor = async (teamId = '', channelId?: string) =>
      (await as(misaki).refused('startRequest', { body: { teamId, safety: calm, ...(channelId && { channelId }) } }))
        .status;
    expect(await refusedFor(platform?.id)).toBe(403);
    expect(await refusedFor(platform?.id, ownChannel)).toBe(403);
    expect(await refusedFor(care?.id, foreign)).toBe(403);
    expect(await refusedFor(randomUUID())).toBe(403);
  });
});

describe('saving', () => {
  const save = (id: string, etag: string, sections: object) =>
    as(jon).call('saveRequest', { ...params(id), ifMatch: etag, body: sections });

  test('replaces a section, keeps the others, and null clears', async () => {
    const { id, etag } = await start(jon);
    await save(id, etag, { openCommunication: talk(), details: { otherPartyIds: [misaki.id], format: 'video' } });
    const first = await own(jon, id);
    expect(first.openCommunication).toEqual(talk());
    await save(id, first.etag, { openCommunication: { observation: 'Only this.' } });
    const second = await own(jon, id);
    expect(second.openCommunication).toEqual({ observation: 'Only this.' });
    expect(second.details).toEqual({ otherPartyIds: [misaki.id], format: 'video' });
    expect(second.otherParties).toMatchObject([{ id: misaki.id, displayName: misaki.displayName }]);
    await save(id, second.etag, { openCommunication: null, details: {} });
    const third = await own(jon, id);
    expect([third.openCommunication, third.details]).toEqual([null, {}]);
  });

  test('keeps the answers given so far, whichever are still open', async () => {
    const { id, etag } = await start(jon);
    const severity = { frequency: 'weekly', worstMoment: 3 } as const;
    const { status } = await save(id, etag, { details: { severity } });
    const kept = await own(jon, id);
    expect([status, kept.details, kept.severityLevel]).toEqual([200, { severity }, 'moderate']);
  });

  test('from two devices shows the second one that it is behind; what is kept already is saved', async () => {
    const { id, etag } = await start(jon);
    const desk = await save(id, etag, { openCommunication: { observation: 'from the desk' } });
    const phone = await save(id, etag, { openCommunication: { observation: 'from the phone' } });
    expect([desk.status, phone.status, (phone.json as { code: string }).code]).toEqual([200, 412, 'stale']);
    expect((await own(jon, id)).openCommunication).toEqual({ observation: 'from the desk' });
    const lostAnswer = await save(id, etag, { openCommunication: { observation: 'from the desk' } });
    expect([lostAnswer.status, lostAnswer.headers.get('ETag')]).toEqual([200, desk.headers.get('ETag')]);
  });

  test('twice at once with the same version keeps one of the two whole', async () => {
    const { id, etag } = await start(jon);
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((letter) =>
        save(id, etag, {
          openCommunication: { observation: letter, need: letter },
          details: { outcomeHopedFor: letter },
        }),
      ),
    );
    const kept = await own(jon, id);
    const letter = kept.openCommunication?.observation;
    expect([kept.openCommunication?.need, kept.details?.outcomeHopedFor]).toEqual([letter, letter]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status } of answers) expect([200, 409, 412]).toContain(status);
  });

  test('keeps words of every script to the letter, at the limit and not over it', async () => {
    const { id, etag } = await start(jon);
    const texts = {
      observation: '🙏\u0000\u200f\n'.repeat(4000),
      effect: '漢'.repeat(20_000),
      need: '\u0001'.repeat(20_000),
    };
    const kept = await save(id, etag, { openCommunication: texts });
    expect((kept.json as { openCommunication: unknown }).openCommunication).toEqual(texts);
    expect((await own(jon, id)).openCommunication).toEqual(texts);
    const tooMuch = await save(id, kept.headers.get('ETag') ?? '', {
      openCommunication: { observation: 'x'.repeat(20_001) },
      guidelines: { tried: 'x'.repeat(20_001) },
    });
    expect(tooMuch.json).toMatchObject({
      status: 422,
      code: 'text-too-long',
      errors: [{ path: 'openCommunication.observation' }, { path: 'guidelines.tried' }],
    });
    expect((await own(jon, id)).openCommunication).toEqual(texts);
  });

  test('half a character is replaced instead of lost with the rest', async () => {
    const { id, etag } = await start(jon);
    const { status } = await save(id, etag, { openCommunication: { observation: 'half \ud83d here' } });
    expect(status).toBe(200);
    expect((await own(jon, id)).openCommunication?.observation).toBe('half \ufffd here');
  });

  test('refuses fields that nobody knows, and an answer that needs a choice without one', async () => {
    const { id, etag } = await start(jon);
    const unknown = await save(id, etag, { details: { state: 'closed' } });
    const owned = await save(id, etag, { state: 'accepted', requesterId: misaki.id });
    const undecided = await save(id, etag, { safety: { ...calm, powerOver: true } });
    expect([unknown.status, owned.status]).toEqual([400, 400]);
    expect(undecided.json).toMatchObject({ status: 422, code: 'safety-choice-missing' });
  });
});

describe('attempts', () => {
  const attempt = { at: '2026-05-11T08:00:00Z', how: 'call' as const, outcome: 'We spoke for ten minutes.' };

  test('are kept in order, once per key', async () => {
    const { id } = await start(jon);
    const key = randomUUID();
    const [first, again] = await Promise.all([
      as(jon).does('recordAttempt', { ...params(id), body: attempt, key }),
      as(jon).does('recordAttempt', { ...params(id), body: attempt, key }),
    ]);
    expect(again).toEqual(first);
    const other = await as(jon).refused('recordAttempt', { ...params(id), body: { ...attempt, how: 'mail' }, key });
    expect(other.code).toBe('idempotency-key-reused');
    const earlier = { ...attempt, at: '2026-05-01T08:00:00Z' };
    await as(jon).does('recordAttempt', { ...params(id), body: earlier });
    expect((await own(jon, id)).attempts).toMatchObject([earlier, attempt]);
  });
});

describe('a draft ends', () => {
  test('settled directly: closed with a look back, and nothing can be changed any more', async () => {
    const { id, etag } = await completeDraft(jon, { others: [misaki] });
    const reflection = 'We talked on the phone, and it was easier than I thought.';
    const settled = await as(jon).does('settleDirectly', { ...params(id), ifMatch: etag, body: { reflection } });
    expect(settled).toMatchObject({
      state: 'closed',
      outcome: 'settled-directly',
      reflection,
      can: { save: false, submit: false },
    });
    expect((await own(jon, id)).history.at(-1)).toMatchObject({ kind: 'settled', by: { id: jon.id } });
    const problem = await as(jon).refused('saveRequest', {
      ...params(id),
      ifMatch: settled.etag,
      body: { details: null },
    });
    expect(problem.code).toBe('move-not-allowed');
    expect((await as(jon).call('getRequest', params(id))).status).toBe(200);
    expect((await as(misaki).call('getRequest', params(id))).status).toBe(404);
  });

  test('erased: it is gone for its author as well, and from the list', async () => {
    const { id } = await completeDraft(jon, { others: [misaki] });
    await eventually(async () => expect(await listed()).toContain(id));
    expect((await as(jon).call('deleteDraft', params(id))).status).toBe(204);
    const answers = await Promise.all([
      as(jon).call('getRequest', params(id)),
      as(jon).call('deleteDraft', params(id)),
      as(jon).call('getRequest', params(randomUUID())),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await listed()).not.toContain(id);
  });

  test('submitted on one device while another one erases what it has read: it stays submitted', async () => {
    await makeRoom();
    const { id, etag } = await completeDraft(jon, { others: [misaki] });
    const { kept, platform } = await readAs(id);
    const body = { mediatorId: person('mira.okafor').id, consent: true };
    await as(jon).does('submitRequest', { ...params(id), ifMatch: etag, body });
    const [erased] = await Promise.allSettled([eraseWhole(platform, kept)]);
    expect((await own(jon, id)).state).toBe('submitted');
    expect(erased).toMatchObject({ reason: { failure: 'stale' } });
  });
});

/** A request as somebody else in the API has read it, and the storage that they would change it in. */
const readAs = async (id: string) => {
  const { connectionString } = ownWorld();
  const { tenantId } = world();
  const clock = { now: () => new Date() };
  const tables = tablesOf({ storage: { kind: 'connection-string', connectionString } });
  const wakeUps = { send: async () => async () => undefined, ensure: async () => undefined };
  const commit = commitWith(tables, wakeUps, clock, () => undefined);
  const rows = await tables.list<object>('requests', `${tenantId}|${id}`);
  const etag = rows.find(({ rowKey }) => rowKey === 'request')?.etag;
  return {
    kept: { request: { tenantId, id }, etag, rows } as unknown as Kept,
    platform: { tables, commit, clock } as unknown as Platform,
  };
};

const listed = async () => (await as(jon).does('listRequests', { query: { limit: 100 } })).items.map(({ id }) => id);

test('my requests come newest first, page by page, and count as open until they close', async () => {
  const made: string[] = [];
  for (let count = 0; count < 3; count++) made.unshift((await start(jon)).id);
  await eventually(async () => expect((await listed()).slice(0, 3)).toEqual(made));
  const paged: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await as(jon).does('listRequests', { query: { limit: 1, ...(cursor && { cursor }) } });
    // The last item's page says itself that it is the last.
    expect(page.items).toHaveLength(1);
    paged.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(await listed());
  expect(paged.slice(0, 3)).toEqual(made);
  expect((await as(jon).does('getMe')).openConflictCounts.requester).toBeGreaterThanOrEqual(3);
  expect((await as(jon).does('listRequests', { query: { role: 'party' } })).items).toEqual([]);
});
