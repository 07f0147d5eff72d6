// M1, W9: people's lists can be made anew from what they are derived from, beside a running API.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../support/call.ts';
import { eventually } from '../support/eventually.ts';
import { agreed, hearing, invite, release, summarise, takenOn } from '../support/mediation.ts';
import {
  administrator,
  completeDraft,
  declare,
  makeRoom,
  stop,
  submit,
  told,
  withdrawAll,
} from '../support/requests.ts';
import { allLines, dropLine, putLine } from '../support/rows.ts';
import { choose, post, wallOf } from '../support/walls.ts';
import { type Person, person } from '../support/world.ts';

const wall = wallOf('Platform', 'Releases');
const [priya, khai, olena] = [person('priya.venkata'), person('khai.ngo'), person('olena.kovalenko')];
const [mira, layla] = [person('mira.okafor'), person('layla.haddad')];
const everybody = [priya, khai, olena, mira, layla];

const rebuilt = async (): Promise<void> => {
  const { startedAt } = await as(administrator()).does('rebuildLists');
  await eventually(
    async () => {
      const now = await as(administrator()).does('getListsRebuild');
      expect(now).toMatchObject({ startedAt, endedAt: expect.any(String) });
    },
    { within: 60_000, every: 200 },
  );
};

/** Every row of every list; places on desks are none of them. */
const listRows = async () => (await allLines()).filter(({ rowKey = '' }) => !/^(desk|held_)/.test(rowKey));

/** The same as they are stored, without when it was. */
const rows = async () =>
  (await listRows())
    .map(({ partitionKey, rowKey, etag: _, timestamp: __, ...stored }) =>
      JSON.stringify({ partitionKey, rowKey, ...stored }),
    )
    .sort();

/** What somebody finds in all their lists. */
const found = async (who: Person) => {
  const all = { limit: 100 } as const;
  const [queue, mine, party] = await Promise.all([
    as(who).does('getQueue', { query: all }),
    as(who).does('listRequests', { query: all }),
    as(who).does('listRequests', { query: { ...all, role: 'party' } }),
  ]);
  const cards = await Promise.all(
    (['received', 'given', 'awaiting-consent'] as const).map((direction) =>
      as(who).does('listMyRecognitions', { query: { ...all, direction } }),
    ),
  );
  return [queue, mine, party, ...cards].map(({ items }) => items.map(({ id }: { id: string }) => id));
};
const foundByAll = () => Promise.all(everybody.map(found));

/** A request in each state that a list tells apart, and a recognition for each way of being thanked. */
beforeAll(async () => {
  await makeRoom();
  await completeDraft(priya, { others: [khai] });
  const declined = await submit(priya, mira, { others: [olena] });
  await told(priya, declined.id);
  await declare(mira, declined.id, 'declined');
  const withdrawn = await submit(khai, mira, { others: [olena] });
  await stop(khai, withdrawn.id);
  const invited = await takenOn(khai, layla, { others: [olena] });
  await summarise(invited);
  await release(invited);
  await invite(invited, olena);
  const left = await hearing(olena, mira, { others: [khai] });
  const { etag } = await as(khai).does('getRequest', { params: { id: left.id } });
  await as(khai).does('leaveRequest', { params: { id: left.id }, ifMatch: etag });
  await agreed(priya, layla, { others: [khai] });

  await choose(olena, 'wall');
  await choose(khai, 'ask');
  await post(wall, priya, [olena]);
  const answered = await post(wall, olena, [priya]);
  await as(khai).does('addReaction', { params: { ...wall.params, id: answered.id, kind: 'clap' } });
  await as(priya).does('postComment', { params: { ...wall.params, id: answered.id }, body: { message: 'So kind.' } });
  const gone = await post(wall, olena, [priya]);
  await as(olena).does('deleteRecognition', { params: { ...wall.params, id: gone.id } });
  const asked = [await post(wall, olena, [khai]), await post(wall, olena, [khai]), await post(wall, priya, [khai])];
  for (const [at, decision] of (['show', 'private'] as const).entries())
    await as(khai).does('decideConsent', { params: { ...wall.params, id: asked[at]?.id ?? '' }, body: { decision } });
}, 60_000);
afterAll(async () => {
  for (const who of [priya, khai, olena]) await withdrawAll(who);
  await choose(khai, 'wall');
});

test('lists that were lost, damaged or hold what was never theirs are what they were, row by row', async () => {
  const before = await eventually(async () => {
    const [once, again] = [await foundByAll(), await foundByAll()];
    expect(again).toEqual(once);
    expect(once.flat(2).length).toBeGreaterThan(15);
    return again;
  });
  await rebuilt();
  expect(await foundByAll(), 'nothing to repair').toEqual(before);
  const sound = await rows();

  const all = await listRows();
  for (const [at, row] of all.entries()) {
    const { partitionKey = '', rowKey = '' } = row;
    const isPointer = rowKey.startsWith('at_');
    if (at % 3 === 0) await dropLine(row);
    else if (at % 3 === 1 && isPointer) await putLine({ partitionKey, rowKey, version: 99_999, key: '1_nowhere' });
    else if (at % 3 === 1) await putLine({ partitionKey, rowKey, requestId: 'nobody', channelId: 'nowhere' });
    else if (!isPointer) await putLine({ ...row, rowKey: `${rowKey.slice(0, -12)}${'0'.repeat(12)}` });
    // Somebody else's line.
    if (at % 5 === 0) await putLine({ ...row, partitionKey: all[(at + 7) % all.length]?.partitionKey ?? '' });
  }
  expect(await rows()).not.toEqual(sound);
  await rebuilt();
  expect(await rows()).toEqual(sound);
  expect(await foundByAll()).toEqual(before);
});

test('a list that lost a line takes the next move all the same', async () => {
  const { id } = await submit(olena, mira, { others: [khai] });
  await told(olena, id);
  const lines = (await allLines()).filter(({ requestId }) => requestId === id);
  for (const line of lines) await dropLine(line);
  await declare(mira, id, 'none');
  await eventually(async () => {
    const { items } = await as(mira).does('getQueue', { query: { limit: 100 } });
    expect(items.map((item) => item.id)).toContain(id);
  });
});

test('people work on while it runs: what moves meanwhile stands where it moved to', async () => {
  const running = rebuilt();
  const made: string[] = [];
  for (let n = 0; n < 3; n++) {
    const { id } = await takenOn(khai, mira, { others: [olena] });
    made.push(id);
    await stop(khai, id);
  }
  const kept = await takenOn(khai, mira, { others: [olena] });
  await running;
  await eventually(async () => {
    const [queue = [], ...others] = await found(mira);
    expect(queue.filter((id) => id === kept.id)).toEqual([kept.id]);
    for (const id of made) expect([queue, ...others].flat().filter((one) => one === id).length).toBe(1);
  });
});

test('is asked for by program administrators, who learn nothing but when', async () => {
  expect((await as(mira).refused('rebuildLists')).code).toBe('not-allowed');
  expect((await as(mira).refused('getListsRebuild')).code).toBe('not-allowed');
  expect(Object.keys(await as(administrator()).does('getListsRebuild'))).toEqual(['startedAt', 'endedAt']);
});
