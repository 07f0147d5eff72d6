// `npm run bench`: sizes and ratios against their budgets, all measured in one run on one machine.
//   npm run bench -- --posts 1000,100000    walls of other sizes (1,000 and 10,000 when left out)
//   npm run bench -- walls requests         parts of it: tab, paint, token, requests, queue, walls, scroll
//   npm run bench -- scroll --posts 10000   a long wall, scrolled to its very first post
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startWorld } from '../../local/world.ts';
import { rawStorage } from './client.ts';
import { benchPaint } from './paint.ts';
import { benchQueue } from './queue.ts';
import { holds, type Line } from './report.ts';
import { benchRequests } from './requests.ts';
import { benchScroll } from './scroll.ts';
import { benchTab } from './tab.ts';
import { benchToken } from './token.ts';
import { benchWalls, seedWall } from './wall.ts';

const text = { type: 'string' } as const;
const { values, positionals: wanted } = parseArgs({
  options: { posts: { ...text, default: '1000,10000' } },
  allowPositionals: true,
});
const sizes = values.posts.split(',').map(Number);

const dataFolder = await mkdtemp(join(tmpdir(), 'common-ground-bench-'));
const world = await startWorld({
  dataFolder,
  port: 41_000,
  fresh: true,
  quiet: true,
  seed: 'roster',
  graphLimits: false,
});
try {
  const raw = rawStorage(world.connectionString);
  await raw.ready();
  /** Late, and once: the emulator looks through every row of a table for every question. */
  let seeding: Promise<void> | undefined;
  const seedWalls = async () => {
    for (const [position, posts] of sizes.entries()) await seedWall(world, position, posts);
  };
  const seeded = () => {
    seeding ??= seedWalls();
    return seeding;
  };
  const parts = {
    tab: () => benchTab(world),
    paint: () => benchPaint(world),
    token: () => benchToken(world),
    requests: () => benchRequests(world, raw),
    queue: () => benchQueue(world, raw, dataFolder),
    walls: async () => {
      await seeded();
      return benchWalls(world, raw, sizes);
    },
    scroll: async () => {
      await seeded();
      return benchScroll(world, sizes.indexOf(Math.max(...sizes)), Math.max(...sizes));
    },
  };
  const unknown = wanted.find((name) => !(name in parts));
  if (unknown) throw new Error(`There is no part ${unknown}: ${Object.keys(parts).join(', ')}.`);
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
  const lines: Line[] = [];
  for (const [name, part] of Object.entries(parts)) if (isWanted(name)) lines.push(...(await part()));
  const over = lines.filter((line) => !holds(line));
  if (over.length > 0) process.exitCode = 1;
  console.log(
    over.length === 0
      ? '\nEvery budget holds.'
      : `\n${over.length} of ${lines.filter(({ budget }) => budget !== undefined).length} are over: ${over.map(({ what }) => what).join('; ')}.`,
  );
} finally {
  await world.stop();
  await rm(dataFolder, { recursive: true, force: true });
}
