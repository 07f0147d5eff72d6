// Pages of a wall and a post, each against the raw operations on the same data, on walls of several sizes.
import { randomUUID } from 'node:crypto';
import { cursorAfter } from '../../api/src/platform/cursor.ts';
import { cardKey, cardPrefix, idOfSuffix, listPrefix } from '../../api/src/recognition/store/keys.ts';
import { progressBar } from '../../local/progress.ts';
import { seedMany } from '../../local/seed/many.ts';
import type { World } from '../../local/world.ts';
import { asPerson, type RawStorage, writtenBy } from './client.ts';
import { inTurn, type Task, throughputInTurn, withWarmUp } from './measure.ts';
import { type Line, ms, print } from './report.ts';

const size = 20;
const rounds = 200;

const post = (recipientId: string, n: number) => ({
  recipientIds: [recipientId],
  valueId: ['kept-commitment', 'helped-across', 'listened'][n % 3],
  message: `You told us on Tuesday that the import would slip, and had it running on Friday. We could plan around it. (${n})`,
  effect: 'The night team started on time.',
});

/** Each size has a wall of its own: another channel. */
export const wallAt = (world: World, position: number) => {
  const walls = world.teams.flatMap((team) => team.channels.map((channel) => ({ team, channel })));
  const wall = walls.filter(({ channel: { memberIds } }) => memberIds.length > 2)[position];
  if (!wall) throw new Error(`The local world has no wall number ${position + 1} with three members.`);
  return wall;
};

export const seedWall = async (world: World, position: number, posts: number) => {
  const { connectionString } = world;
  await seedMany({ connectionString, ...wallAt(world, position), posts, onProgress: progressBar('posts', posts) });
};

const wallFor = async (world: World, raw: RawStorage, position: number) => {
  const { team, channel } = wallAt(world, position);
  const [author, colleague, reader] = world.people.filter(({ id }) => channel.memberIds.includes(id));
  if (!author || !colleague || !reader) throw new Error('The wall has fewer than three people.');
  const partition = `${world.tenantId}|${channel.id}`;
  const filter = (from: string, to: string) =>
    `PartitionKey eq '${partition}' and RowKey ge '${from}' and RowKey lt '${to}'`;
  const asReader = await asPerson(world, reader.userPrincipalName);
  const path = `/teams/${team.id}/channels/${encodeURIComponent(channel.id)}/recognitions`;
  const send = await asPerson(world, author.userPrincipalName);
  return {
    partition,
    /** One page through the API. */
    page: (query = '') => asReader('GET', `${path}?limit=${size}${query}`),
    post: (n: number) => send('POST', path, post(colleague.id, n)),
    /** The same page by the storage's own client. */
    rawPage: (after = '') => raw.firstPage('walls', filter(`${cardPrefix}${after}`, `${cardPrefix}~`), size),
    /** One range of an index, then its cards by their keys. */
    rawFiltered: async (index: string, after: string) => {
      const found = await raw.page('walls', filter(`${index}${after}`, `${index}~`), size);
      const ids = found.map(({ rowKey = '' }) => idOfSuffix(rowKey.slice(index.length)));
      await Promise.all(ids.map((id) => raw.get('walls', partition, cardKey(id))));
    },
    /** Where the pages of a list begin, for as many pages as are asked for, one post apart. */
    suffixes: async (index: string, behind: number, count: number): Promise<string[]> => {
      const rows = await raw.rows('walls', filter(index, `${index}~`));
      const keys = rows.map(({ rowKey = '' }) => rowKey.slice(index.length));
      return keys.slice(Math.max(0, Math.min(behind, keys.length - count - size))).slice(0, count);
    },
    colleagueId: colleague.id,
  };
};

type Wall = Awaited<ReturnType<typeof wallFor>>;

/** Each page is one that nobody has read before. */
const benchFirstReads = async (wall: Wall, posts: number): Promise<Line[]> => {
  const count = withWarmUp(rounds);
  const value = listPrefix({ value: 'listened' });
  const person = listPrefix({ person: wall.colleagueId });
  const [top, deep, ofValue, ofPerson] = await Promise.all([
    wall.suffixes(cardPrefix, 0, count),
    wall.suffixes(cardPrefix, 499 * size, count),
    wall.suffixes(value, 0, count),
    wall.suffixes(person, 0, count),
  ]);
  const at = (suffixes: readonly string[], round: number) => suffixes[round % suffixes.length] ?? '';
  const api =
    (suffixes: readonly string[], query = ''): Task =>
    (round) =>
      wall.page(`&cursor=${cursorAfter(at(suffixes, round))}${query}`);
  const times = await inTurn(rounds, {
    rawTop: (round) => wall.rawPage(`${at(top, round)}!`),
    top: api(top),
    rawDeep: (round) => wall.rawPage(`${at(deep, round)}!`),
    deep: api(deep),
    rawValue: (round) => wall.rawFiltered(value, `${at(ofValue, round)}!`),
    ofValue: api(ofValue, '&value=listened'),
    rawPerson: (round) => wall.rawFiltered(person, `${at(ofPerson, round)}!`),
    ofPerson: api(ofPerson, `&person=${wall.colleagueId}`),
  });
  const against = (name: 'deep' | 'ofValue' | 'ofPerson', raw: 'rawDeep' | 'rawValue' | 'rawPerson') =>
    times[name].p50 / times.top.p50 / (times[raw].p50 / times.rawTop.p50);
  const pageNumber = Math.min(500, Math.floor(posts / size));
  return [
    {
      what: 'a page nobody has read since it changed, p50',
      figure: times.top.p50 / times.rawTop.p50,
      note: `${ms(times.top)} ms against ${ms(times.rawTop)} ms`,
    },
    {
      what: `page ${pageNumber} against page 1`,
      figure: against('deep', 'rawDeep'),
      budget: 1.2,
      note: `${ms(times.deep)} ms, raw ${ms(times.rawDeep)} ms`,
    },
    {
      what: 'a page of one value against page 1',
      figure: against('ofValue', 'rawValue'),
      budget: 1.2,
      note: `${ms(times.ofValue)} ms, raw ${ms(times.rawValue)} ms`,
    },
    {
      what: 'a page of one person against page 1',
      figure: against('ofPerson', 'rawPerson'),
      budget: 1.2,
      note: `${ms(times.ofPerson)} ms, raw ${ms(times.rawPerson)} ms`,
    },
  ].map(print);
};

const benchNewest = async (wall: Wall): Promise<Line[]> => {
  const tasks = { raw: () => wall.rawPage(), api: () => wall.page() };
  const alone = await inTurn(2 * rounds, tasks);
  const together = await throughputInTurn(5, rounds, 8, tasks);
  return [
    {
      what: 'the newest page, p50',
      figure: alone.api.p50 / alone.raw.p50,
      budget: 1.4,
      note: `${ms(alone.api)} ms against ${ms(alone.raw)} ms (p50/p99)`,
    },
    { what: 'the newest page, p99', figure: alone.api.p99 / alone.raw.p99, budget: 1.5 },
    {
      what: 'the newest page, eight at a time',
      figure: together.api / together.raw,
      budget: 0.85,
      must: 'reach' as const,
      note: `${together.api.toFixed(0)}/s against ${together.raw.toFixed(0)}/s`,
    },
  ].map(print);
};

const benchPosting = async (wall: Wall, raw: RawStorage): Promise<Line> => {
  const written = await writtenBy(raw, 'walls', wall.partition, () => wall.post(0));
  const change = await inTurn(rounds / 2, {
    // In the same partition: what a row costs the emulator depends on how many are there.
    raw: () =>
      raw.change(
        'walls',
        wall.partition,
        written.map((row) => ({ ...row, rowKey: `z_${randomUUID()}_${row.rowKey}` })),
      ),
    api: (n) => wall.post(n),
  });
  return print({
    what: `a post (${written.length} rows), p50`,
    figure: change.api.p50 / change.raw.p50,
    budget: 1.3,
    note: `${ms(change.api)} ms against ${ms(change.raw)} ms`,
  });
};

export const benchWalls = async (world: World, raw: RawStorage, sizes: readonly number[]): Promise<Line[]> => {
  const lines: Line[] = [];
  for (const [position, posts] of sizes.entries()) {
    console.log(`\nA wall of ${posts.toLocaleString('en')} posts`);
    const wall = await wallFor(world, raw, position);
    lines.push(...(await benchNewest(wall)), ...(await benchFirstReads(wall, posts)));
    if (position === 0) lines.push(await benchPosting(wall, raw));
  }
  return lines;
};
