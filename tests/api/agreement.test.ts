// What is agreed: when everybody works, who does what by when, everybody's yes, and the mediator's own notes.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Agreement } from '../../api/src/contract/shapes/hearing.ts';
import { as } from '../support/call.ts';
import {
  agree,
  agreed,
  answer,
  commitment,
  confirm,
  file,
  heard,
  hearing,
  inDays,
  invite,
  part,
  passOn,
  release,
  summarise,
  takenOn,
} from '../support/mediation.ts';
import { administrator, byMailbox, declare, makeRoom, own, withdrawAll } from '../support/requests.ts';
import { type Person, person } from '../support/world.ts';

const priya = person('priya.venkata');
const olena = person('olena.kovalenko');
const khai = person('khai.ngo');
const mira = person('mira.okafor');
const layla = person('layla.haddad');
const stranger = person('jon.berg');
const params = (id: string) => ({ params: { id } });

beforeAll(makeRoom);
afterEach(() => withdrawAll(priya));
afterAll(() => withdrawAll(priya));

describe('a session', () => {
  test('is proposed when everybody who takes part works, to the mediator alone', async () => {
    for (const who of [priya, olena]) await byMailbox(who);
    const of = await hearing(priya, mira, { others: [olena] });
    const found = await as(mira).does('getSessionTimes', { ...params(of.id), query: { durationMinutes: '45' } });
    expect(found.people.map(({ person: { id } }) => id)).toEqual([mira.id, priya.id, olena.id]);
    expect(found.people.map(({ timeZone }) => timeZone)).toEqual(['Africa/Lagos', 'Asia/Kolkata', 'Europe/Kyiv']);
    expect(found.items.length).toBeGreaterThan(0);
    for (const { from, to } of found.items) {
      expect(Date.parse(to) - Date.parse(from)).toBeGreaterThanOrEqual(45 * 60_000);
      for (const { spans } of found.people) expect(spans.some((span) => span.from <= from && to <= span.to)).toBe(true);
    }
    for (const who of [priya, olena]) expect((await as(who).call('getSessionTimes', params(of.id))).status).toBe(403);
    for (const who of [stranger, administrator()])
      expect((await as(who).call('getSessionTimes', params(of.id))).status).toBe(404);
    const never = await as(mira).call('getSessionTimes', { ...params(of.id), query: { durationMinutes: '0' } });
    expect(never.status).toBe(400);
  });
});

describe('an agreement', () => {
  test('is written only when everybody who was heard has confirmed what was heard', async () => {
    const of = await hearing(priya, mira, { others: [olena] });
    await heard(of, olena);
    await heard(of, priya);
    const body = { commitments: [commitment(olena)] };
    const { etag } = await as(olena).does('getPerspective', { params: { id: of.id, personId: olena.id } });
    const words = { params: { id: of.id, personId: olena.id }, ifMatch: etag, body: { text: 'One thing more.' } };
    const changed = await as(olena).does('putPerspective', words);
    await as(olena).does('handInPerspective', { params: words.params, ifMatch: changed.etag });
    expect((await file(mira, of.id)).can.writeAgreement).toBe(false);
    const early = { ...params(of.id), ifMatch: '*', body };
    expect((await as(mira).refused('putAgreement', early)).code).toBe('move-not-allowed');
    await heard(of, olena);
    expect((await file(mira, of.id)).can.writeAgreement).toBe(true);
    expect((await agree(of, [commitment(olena)])).commitments).toMatchObject([{ n: 1, owner: { id: olena.id } }]);
    expect((await own(priya, of.id)).state).toBe('agreement');
  });

  test('names people who take part, days to come and few things; 200 commitments are refused with a sentence', async () => {
    const of = await hearing(priya, mira, { others: [olena, khai] });
    await as(khai).does('leaveRequest', { ...params(of.id), ifMatch: (await part(khai, of.id)).etag });
    const refused = async (...commitments: ReturnType<typeof commitment>[]) => {
      const given = { ...params(of.id), ifMatch: '*', body: { commitments } };
      const { status, code, errors } = await as(mira).refused('putAgreement', given);
      return [status, code, errors?.[0]?.path];
    };
    expect(await refused()).toEqual([422, 'step-missing', 'commitments']);
    const many = Array.from({ length: 200 }, () => commitment(olena));
    expect(await refused(...many)).toEqual([422, 'too-many-commitments', 'commitments']);
    for (const who of [khai, mira, stranger])
      expect(await refused(commitment(who))).toEqual([422, 'not-taking-part', 'commitments.0.ownerId']);
    expect(await refused(commitment(olena, { due: inDays(-2) }))).toEqual([
      422,
      'due-in-the-past',
      'commitments.0.due',
    ]);
    expect(await refused(commitment(olena, { due: inDays(400) }))).toEqual([422, 'due-too-far', 'commitments.0.due']);
    expect(await refused(commitment(olena, { what: ' ' }))).toEqual([422, 'message-blank', 'commitments.0.what']);
    const long = 'x'.repeat(2001);
    expect(await refused(commitment(olena, { how: long }))).toEqual([422, 'text-too-long', 'commitments.0.how']);
    const twenty = Array.from({ length: 20 }, () => commitment(olena, { what: '漢'.repeat(2000), due: inDays(1) }));
    expect((await agree(of, twenty)).commitments).toHaveLength(20);
    const asParty = { ...params(of.id), ifMatch: '*', body: { commitments: [commitment(olena)] } };
    for (const who of [priya, olena]) expect((await as(who).call('putAgreement', asParty)).status).toBe(403);
    expect((await as(khai).call('putAgreement', asParty)).status).toBe(404);
  });

  test('is confirmed by each; a change asks everybody again, the same words do not; with the last yes it holds', async () => {
    const of = await hearing(priya, mira, { others: [olena] });
    await agree(of, [commitment(olena)]);
    const first = await own(priya, of.id);
    expect(first).toMatchObject({ agreement: { waitingFor: [{}, {}] }, can: { confirmAgreement: true } });
    expect(await confirm(of, priya)).toMatchObject({
      state: 'agreement',
      agreement: { confirmations: [{ person: { id: priya.id } }], waitingFor: [{ id: olena.id }] },
      can: { confirmAgreement: false },
    });
    expect((await agree(of, [commitment(olena)])).confirmations).toHaveLength(1);
    await agree(of, [commitment(olena), commitment(priya)]);
    const stale = { ...params(of.id), ifMatch: first.agreement?.etag ?? '' };
    expect((await as(priya).refused('confirmAgreement', stale)).code).toBe('stale');
    expect((await own(priya, of.id)).agreement?.waitingFor).toHaveLength(2);
    await confirm(of, priya);
    await confirm(of, priya);
    expect((await own(priya, of.id)).agreement?.confirmations).toHaveLength(1);
    const after = (await confirm(of, olena)) as { agreement?: Agreement; state: string };
    expect(after.state).toBe('follow-up');
    for (const who of [priya, olena, mira]) {
      const { agreement, checkIns } = (await as(who).does('getRequest', params(of.id))) as Awaited<
        ReturnType<typeof part>
      >;
      expect(agreement?.commitments).toHaveLength(2);
      expect(agreement?.completedAt).toBeDefined();
      expect(checkIns.map(({ n }) => n)).toEqual([1, 2, 3]);
    }
  });

  test('asks again when somebody leaves before it holds', async () => {
    const of = await hearing(priya, mira, { others: [olena, khai] });
    await agree(of, [commitment(olena)]);
    await confirm(of, priya);
    await as(khai).does('leaveRequest', { ...params(of.id), ifMatch: (await part(khai, of.id)).etag });
    expect((await own(priya, of.id)).agreement).toMatchObject({ confirmations: [], waitingFor: [{}, {}] });
  });

  test('its commitments are marked by whose they are or by the mediator, in follow-up', async () => {
    const of = await agreed(priya, mira, { others: [olena] });
    const mark = async (who: Person, n: string, state: 'done' | 'not-done') => {
      const { etag } = await as(who).does('getRequest', params(of.id));
      return as(who).call('putCommitment', { params: { id: of.id, n }, ifMatch: etag, body: { state } });
    };
    expect((await mark(olena, '1', 'done')).status).toBe(403);
    expect((await mark(olena, '2', 'done')).json).toMatchObject({
      commitments: [{ state: 'open' }, { state: 'done' }],
    });
    expect((await mark(mira, '1', 'not-done')).status).toBe(200);
    expect((await mark(olena, '2', 'done')).status).toBe(200);
    for (const n of ['0', '3', 'x']) expect((await mark(mira, n, 'done')).status).toBe(404);
    const early = { params: { id: of.id, n: '1' }, body: { holding: 'yes' as const, worse: false } };
    expect((await as(olena).refused('answerCheckIn', early)).code).toBe('move-not-allowed');
  });

  test('is nothing that somebody only invited or only asked learns of', async () => {
    const of = await takenOn(priya, mira, { others: [olena, khai] });
    await summarise(of);
    await release(of);
    for (const who of [olena, khai]) await invite(of, who);
    await answer(of, olena, true);
    await agree(of, [commitment(olena)]);
    const mark = async (who: Person, n: string) => {
      const given = { params: { id: of.id, n }, ifMatch: '*', body: { state: 'done' as const } };
      const { traceId: _, ...problem } = await as(who).refused('putCommitment', given);
      return problem;
    };
    const guessed = { ...params(of.id), ifMatch: 'a-guess' };
    const nothing = await mark(khai, '99');
    expect(nothing.status).toBe(404);
    expect(await mark(khai, '1')).toEqual(nothing);
    expect((await as(khai).refused('confirmAgreement', guessed)).code).toBe('move-not-allowed');
    for (const who of [priya, olena]) await confirm(of, who);
    const { etag } = await part(olena, of.id);
    const done = { params: { id: of.id, n: '1' }, ifMatch: etag, body: { state: 'done' as const } };
    await as(olena).does('putCommitment', done);
    await declare(mira, of.id, 'recusal');
    const choice = { ...params(of.id), ifMatch: (await own(priya, of.id)).etag, body: { mediatorId: layla.id } };
    await as(priya).does('chooseMediator', choice);
    for (const who of [khai, layla]) expect(await mark(who, '1')).toEqual(nothing);
  });
});

describe('ending', () => {
  const close = async (who: Person, id: string, outcome: 'agreed' | 'not-agreed' | 'ended') => {
    const { etag } = await as(who).does('getRequest', params(id));
    return as(who).call('closeRequest', { ...params(id), ifMatch: etag, body: { outcome } });
  };
  const reopen = async (who: Person, id: string) => {
    const { etag } = await as(who).does('getRequest', params(id));
    return as(who).call('reopenRequest', { ...params(id), ifMatch: etag });
  };

  test('is for the mediator, with an outcome that fits; anybody who takes part opens it again', async () => {
    const of = await agreed(priya, mira, { others: [olena] });
    for (const who of [priya, olena]) expect((await close(who, of.id, 'agreed')).status).toBe(403);
    expect((await file(mira, of.id)).can.close).toEqual(['agreed']);
    expect((await close(mira, of.id, 'not-agreed')).status).toBe(422);
    expect((await close(mira, of.id, 'agreed')).json).toMatchObject({ state: 'closed', outcome: 'agreed' });
    expect(await part(olena, of.id)).toMatchObject({ state: 'closed', outcome: 'agreed', can: { reopen: true } });
    const again = (await reopen(olena, of.id)).json as { state: string; outcome?: string };
    expect([again.state, again.outcome]).toEqual(['hearing', undefined]);
    expect((await close(mira, of.id, 'not-agreed')).json).toMatchObject({ outcome: 'not-agreed' });
    expect((await reopen(priya, of.id)).json).toMatchObject({ state: 'hearing' });
    await agree(of, [commitment(olena)]);
    expect((await reopen(priya, of.id)).status).toBe(422);
    expect((await reopen(mira, of.id)).json).toMatchObject({ state: 'hearing' });
  });

  test('by withdrawing cannot be taken back', async () => {
    const of = await agreed(priya, mira, { others: [olena] });
    await withdrawAll(priya);
    expect(await part(olena, of.id)).toMatchObject({ state: 'closed', outcome: 'withdrawn', can: { reopen: false } });
    for (const who of [priya, olena, mira]) expect((await reopen(who, of.id)).status).toBe(422);
  });
});

describe('the mediator’s notes', () => {
  test('are theirs alone, with a version of their own, and are gone when they step aside', async () => {
    const of = await takenOn(priya, mira, { others: [olena] });
    const blank = await as(mira).does('getNotes', params(of.id));
    expect(blank.text).toBe('');
    const before = await file(mira, of.id);
    const given = { ...params(of.id), ifMatch: blank.etag, body: { text: 'Speak slowly with both.' } };
    const kept = await as(mira).does('putNotes', given);
    expect(await as(mira).does('putNotes', given)).toEqual(kept);
    expect((await as(mira).refused('putNotes', { ...given, body: { text: 'Other.' } })).code).toBe('stale');
    expect(await as(mira).does('getNotes', params(of.id))).toEqual(kept);
    expect(await file(mira, of.id)).toEqual(before);
    expect((await as(priya).call('getNotes', params(of.id))).status).toBe(403);
    for (const who of [stranger, administrator(), olena])
      expect((await as(who).call('getNotes', params(of.id))).status).toBe(404);
    await passOn(of, layla);
    expect((await as(mira).call('getNotes', params(of.id))).status).toBe(404);
    expect((await as(layla).does('getNotes', params(of.id))).text).toBe('');
  });
});
