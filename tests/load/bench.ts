// `npm run bench`: sizes and ratios against their budgets, all measured in one run on one machine.
//   npm run bench -- --posts 10000    a larger wall (1,000 when left out)
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startWorld } from '../../local/world.ts';
import { rawStorage } from './client.ts';
import { holds } from './report.ts';
import { benchRequests } from './requests.ts';
import { benchTab } from './tab.ts';
import { benchWall } from './wall.ts';

const { values } = parseArgs({ options: { posts: { type: 'string', default: '1000' } } });

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
  const lines = [
    ...(await benchTab(world)),
    ...(await benchRequests(world, raw)),
    ...(await benchWall(world, raw, Number(values.posts))),
  ];
  const over = lines.filter((line) => !holds(line));
  console.log(
    over.length === 0
      ? '\nEvery budget holds.'
      : `\n${over.length} of ${lines.length} are over: ${over.map(({ what }) => what).join('; ')}.`,
  );
} finally {
  await world.stop();
  await rm(dataFolder, { recursive: true, force: true });
}
