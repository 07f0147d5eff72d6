// A mediator's queue of ten and of ten thousand requests: its first page and a late one, each against the raw operations that
// they stand on (one range of the list, and the rows of every request on the page).
import { cursorAfter } from '../../api/src/platform/cursor.ts';
import { progressBar } from '../../local/progress.ts';
import { seedRequests } from '../../local/seed/many-requests.ts';
import type { World } from '../../local/world.ts';
import { asPerson, type RawStorage } from './client.ts';
import { inTurn } from './measure.ts';
import { type Line, ms, print } from './report.ts';

const size = 20;
const rounds = 30;
/** Every request on the page is opened, which the raw reads do not do. */
const budget = 1.6;
const queueSizes = [10, 10_000] as const;

const prefix = 'item_';

const queueFor = async (world: World, raw: RawStorage, dataFolder: string, position: number, requests: number) => {
  const mediator = world.people.find(({ id }) => id === world.mediatorIds[position]);
  const [team] = world.teams;
  if (!mediator || !team) throw new Error(`The local world has no mediator number ${position + 1}.`);
  const peopleIds = world.people.filter(({ id }) => !world.mediatorIds.includes(id)).map(({ id }) => id);
  const before = new Set((await raw.rows('lists', `RowKey ge '${prefix}' and RowKey lt '${prefix}~'`)).map(listOf));
  await seedRequests({
    ...{ connectionString: world.connectionString, dataFolder, urls: world.urls, peopleIds, teamId: team.id },
    ...{ mediatorId: mediator.id, requests, onProgress: progressBar('requests', requests) },
  });
  const rows = await raw.rows('lists', `RowKey ge '${prefix}' and RowKey lt '${prefix}~'`);
  const list = rows.map(listOf).find((one) => !before.has(one));
  if (!list) throw new Error('The queue is in no list.');
  const keys = rows.flatMap(({ partitionKey, rowKey = '' }) => (partitionKey === list ? [rowKey] : [])).sort();
  const send = await asPerson(world, mediator.userPrincipalName);
  const behind = (page: number) => keys[page * size - 1]?.slice(prefix.length);
  return {
    lastPage: Math.ceil(requests / size) - 1,
    page: async (at: number) => {
      const after = behind(at);
      const { json } = await send('GET', `/queue?limit=${size}${after ? `&cursor=${cursorAfter(after)}` : ''}`);
      const { items } = json as { items: unknown[] };
      if (items.length !== Math.min(size, requests)) throw new Error(`A page of ${items.length} requests.`);
    },
    rawPage: async (at: number) => {
      const after = behind(at);
      const from = after ? `${prefix}${after}!` : prefix;
      const filter = `PartitionKey eq '${list}' and RowKey ge '${from}' and RowKey lt '${prefix}~'`;
      const found = await raw.page('lists', filter, size);
      const partitions = found.map(({ requestId }) => `${world.tenantId}|${requestId}`);
      await Promise.all(partitions.map((one) => raw.rows('requests', `PartitionKey eq '${one}'`)));
    },
  };
};

const listOf = ({ partitionKey = '' }: { partitionKey?: string }) => partitionKey;

/** The small queue is measured beside the large one, in the same full tables: what differs is the queue alone. */
export const benchQueue = async (world: World, raw: RawStorage, dataFolder: string): Promise<Line[]> => {
  console.log(`\nA mediator's queue of ${queueSizes.map((one) => one.toLocaleString('en')).join(' and of ')} requests`);
  const small = await queueFor(world, raw, dataFolder, 0, queueSizes[0]);
  const large = await queueFor(world, raw, dataFolder, 1, queueSizes[1]);
  const late = large.lastPage - 1;
  const times = await inTurn(rounds, {
    rawSmall: () => small.rawPage(0),
    small: () => small.page(0),
    rawFirst: () => large.rawPage(0),
    first: () => large.page(0),
    rawLate: () => large.rawPage(late),
    late: () => large.page(late),
  });
  const ratio = (api: 'small' | 'first' | 'late', rawName: 'rawSmall' | 'rawFirst' | 'rawLate') =>
    times[api].p50 / times[rawName].p50;
  const lines: Line[] = [
    {
      what: `the queue of ${queueSizes[0]}, p50`,
      figure: ratio('small', 'rawSmall'),
      budget,
      note: `${ms(times.small)} ms against ${ms(times.rawSmall)} ms`,
    },
    {
      what: `the queue of ${queueSizes[1]}, page 1, p50`,
      figure: ratio('first', 'rawFirst'),
      budget,
      note: `${ms(times.first)} ms against ${ms(times.rawFirst)} ms`,
    },
    {
      what: `the queue of ${queueSizes[1]}, page ${late + 1}, p50`,
      figure: ratio('late', 'rawLate'),
      budget,
      note: `${ms(times.late)} ms against ${ms(times.rawLate)} ms`,
    },
    { what: 'its last page against its first', figure: times.late.p50 / times.first.p50, budget: 1.2 },
  ];
  return lines.map(print);
};
