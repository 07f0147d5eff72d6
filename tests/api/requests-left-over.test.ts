// What is left lying about: lines of lists that are no longer true, rows of an erased draft, keys of an earlier call.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { calm, completeDraft, own, start, talk, teamOf, withdrawAll } from '../support/requests.ts';
import { lineOf, putLine, rowsOf } from '../support/rows.ts';
import { person, world } from '../support/world.ts';

const jon = person('jon.berg');
const misaki = person('misaki.tanaka');
const params = (id: string) => ({ params: { id } });
/** What is open in somebody's list. */
const listed = async (who = jon) => {
  const { items } = await as(who).does('listRequests', { query: { limit: 100 } });
  return items.filter(({ state }) => state !== 'closed').map(({ id }) => id);
};
const settledLine = (id: string) => eventually(() => lineOf(id));

afterAll(() => Promise.all([withdrawAll(jon), withdrawAll(misaki)]));

describe('a line in my list', () => {
  test('that names somebody else’s request shows nothing of it, and goes', async () => {
    const mine = await start(jon);
    const theirs = await completeDraft(misaki, { others: [person('diego.luna')] });
    const line = await settledLine(mine.id);
    const rowKey = `${line.rowKey}`.replace(mine.id, theirs.id);
    await putLine({ partitionKey: line.partitionKey ?? '', rowKey, requestId: theirs.id });

    expect(await listed()).not.toContain(theirs.id);
    expect(await listed()).toContain(mine.id);
    const lines = async () => (await as(jon).does('getMe')).openConflictCounts.requester;
    await eventually(async () => expect(await lines()).toBe((await listed()).length));
    expect(await listed(misaki)).toContain(theirs.id);
  });

  test('of an erased draft that came back late shows nothing, and goes', async () => {
    const draft = await start(jon);
    const line = await settledLine(draft.id);
    await as(jon).call('deleteDraft', params(draft.id));
    await putLine({ partitionKey: line.partitionKey ?? '', rowKey: `${line.rowKey}`, requestId: draft.id });
    expect(await listed()).not.toContain(draft.id);
    await eventually(() => expect(lineOf(draft.id)).rejects.toThrow());
  });
});

test('an erased draft leaves no row, also when it has more than one transaction holds', {
  timeout: 180_000,
}, async () => {
  const { id } = await completeDraft(jon, { others: [misaki] });
  const body = { at: '2026-05-11T08:00:00Z', how: 'call' as const, outcome: 'We spoke.' };
  for (let count = 0; count < 50; count++) await as(jon).does('recordAttempt', { ...params(id), body });
  const rows = () => rowsOf(world().tenantId, id);
  expect((await rows()).length, 'more than a transaction').toBeGreaterThan(100);
  expect((await as(jon).call('deleteDraft', params(id))).status).toBe(204);
  expect((await as(jon).call('getRequest', params(id))).status).toBe(404);
  await eventually(async () => expect(await rows()).toEqual([]), { within: 90_000, every: 500 });
});

test('a late repeat of the call that began an erased draft begins an empty one: no word of the old one is left', async () => {
  const key = randomUUID();
  const body = { teamId: teamOf(jon).id, safety: calm };
  const { id, etag } = await as(jon).does('startRequest', { body, key });
  await as(jon).does('saveRequest', { ...params(id), ifMatch: etag, body: { openCommunication: talk('once') } });
  await as(jon).call('deleteDraft', params(id));
  const again = await as(jon).does('startRequest', { body, key });
  expect(again.id).toBe(id);
  expect(await own(jon, id)).toMatchObject({ openCommunication: null, details: null, attempts: [] });
});

describe('two people, or two devices, move at once', () => {
  test('one move wins, the other one is told, and looking again shows what happened', async () => {
    const draft = await completeDraft(jon, { others: [misaki] });
    const given = { ...params(draft.id), ifMatch: draft.etag };
    const moves = await Promise.all([
      as(jon).call('settleDirectly', { ...given, body: {} }),
      as(jon).call('referRequest', { ...given, body: { keep: true } }),
      as(jon).call('saveRequest', { ...given, body: { openCommunication: talk('written at the same moment') } }),
    ]);
    const won = moves.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    for (const { status } of moves) expect([200, 409, 412, 422]).toContain(status);
    const seen = await own(jon, draft.id);
    expect(seen.etag).toBe(won[0]?.headers.get('ETag'));
    const moved = seen.history.map(({ kind }) => kind).filter((kind) => kind === 'settled' || kind === 'referred');
    expect(moved.length).toBe(seen.state === 'closed' ? 1 : 0);
  });

  test('thirty-two writers with one version: one is kept, whole, and thirty-one are told', async () => {
    const { id, etag } = await start(jon);
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, count) =>
        as(jon).call('saveRequest', {
          ...params(id),
          ifMatch: etag,
          body: { openCommunication: { observation: `${count}` }, guidelines: { tried: `${count}` } },
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status } of answers) expect([200, 409, 412]).toContain(status);
    const seen = await own(jon, id);
    expect(seen.openCommunication?.observation).toBe(seen.guidelines?.tried);
  });
});
