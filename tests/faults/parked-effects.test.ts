// N4: what Graph refuses for good is put aside where an administrator sees it, without content, and can be tried again.
import { afterEach, beforeAll, expect, test } from 'vitest';
import { tablesOf } from '../../api/src/platform/storage/tables.ts';
import { as } from '../support/call.ts';
import { breakGraph, notificationsOf, repairGraph } from '../support/controls.ts';
import { eventually } from '../support/eventually.ts';
import { atWork } from '../support/requests.ts';
import { post, wallOf } from '../support/walls.ts';
import { ownWorld, person } from '../support/world.ts';

const wall = wallOf('Platform', 'General');
const [author, thanked, grace] = [person('priya'), person('tane'), person('grace')];

beforeAll(() => atWork(thanked));
afterEach(repairGraph);

const parked = async () =>
  (await as(grace).does('listEffects', { query: { limit: 100 } })).items.filter(({ kind }) => kind === 'tell-gathered');
const toldAbout = async (id: string) => JSON.stringify(await notificationsOf(thanked.id)).includes(id);

test('a notification that Graph refuses is parked, shown without names or words, and delivered once when replayed', async () => {
  await breakGraph({ pathPattern: 'sendActivityNotification', status: 403, times: 1 });
  const card = await post(wall, author, [thanked]);
  const [stuck] = await eventually(async () => {
    const found = await parked();
    expect(found).toHaveLength(1);
    return found;
  });
  expect(stuck).toMatchObject({ kind: 'tell-gathered', attempts: 1, reason: 'graph-403' });
  expect(JSON.stringify(stuck)).not.toContain(card.message);
  expect(JSON.stringify(stuck)).not.toContain(thanked.displayName);
  expect(await toldAbout(card.id)).toBe(false);

  const id = stuck?.id ?? '';
  expect((await as(grace).call('replayEffect', { params: { id } })).status).toBe(204);
  await eventually(async () => expect(await toldAbout(card.id)).toBe(true), { within: 90_000 });
  expect(await parked()).toEqual([]);
  expect(await as(grace).refused('replayEffect', { params: { id } })).toMatchObject({ status: 404 });
});

test('what an earlier version parked, with a space in its id, is paged past and tried again', async () => {
  const { connectionString } = ownWorld();
  const tables = tablesOf({ storage: { kind: 'connection-string', connectionString } });
  const [id, next] = ['parked_0_tell-check-in_1 requester', 'parked_1'];
  for (const rowKey of [id, next])
    await tables.client('platform').createEntity({
      ...{ partitionKey: 'parked', rowKey, table: 'requests', of: 'nothing', outboxKey: 'out_0' },
      ...{ effect: 'tell-check-in', about: '1 requester', attempts: 1, reason: 'graph-403', parkedAt: new Date() },
    });
  const first = await as(grace).does('listEffects', { query: { limit: 1 } });
  const cursor = first.nextCursor ?? '';
  const second = await as(grace).does('listEffects', { query: { limit: 1, cursor } });
  expect([...first.items, ...second.items].map((one) => one.id)).toEqual([id, next]);
  for (const one of [id, next])
    expect((await as(grace).call('replayEffect', { params: { id: one } })).status, one).toBe(204);
});

test('throttling delays a notification and parks nothing', async () => {
  await breakGraph({ pathPattern: 'sendActivityNotification', status: 429, retryAfterSeconds: 3, times: 2 });
  const card = await post(wall, author, [thanked]);
  await eventually(async () => expect(await toldAbout(card.id)).toBe(true), { within: 90_000 });
  expect(await parked()).toEqual([]);
});
