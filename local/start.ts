// `npm start` and `npm run dev`: builds what is out of date, starts the local world, says where it is, ends it cleanly.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildParts, isStale, parts } from '../scripts/build.ts';
import { refuseIfHeld } from './lock.ts';
import { defaultPort, root } from './settings.ts';
import { messageOf, Trouble } from './trouble.ts';
import { startWorld, type World } from './world.ts';

const usage = `npm start [-- --fresh]   the local world; --fresh begins with an empty wall
npm run dev              the same with hot reload

PORT  the first port to use (${defaultPort}); taken ones are passed over
DATA  the folder for its data (.local)`;

const options = () => {
  try {
    return parseArgs({ options: { dev: { type: 'boolean' }, fresh: { type: 'boolean' }, help: { type: 'boolean' } } })
      .values;
  } catch (error) {
    throw new Trouble(`${messageOf(error)}\n\n${usage}`);
  }
};

const portFrom = (text = `${defaultPort}`): number => {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Trouble(`PORT must be a number from 1 to 65535, not "${text}".`);
};

const stopping = new AbortController();
const asked = new Promise<void>((done) => stopping.signal.addEventListener('abort', () => done()));
/** Before there is anything to end, a signal simply ends this process. */
let hasBegun = false;
// A terminal sends Ctrl+C to everybody in the group and npm passes signals on: the same wish may come twice.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (!hasBegun) process.exit(0);
    stopping.abort();
  });

const build = async () => {
  try {
    await buildParts(parts.filter(isStale), console.log);
  } catch (error) {
    throw new Trouble(messageOf(error));
  }
};

const tell = ({ urls }: World) => {
  console.log(`\nCommon Ground is running at ${urls.frame}\n`);
  console.log(`  API ${urls.api}   Entra ${urls.entra}   Graph ${urls.graph}`);
  console.log('  Ctrl+C ends it and keeps its data.\n');
};

const run = async () => {
  const { dev = false, fresh = false, help = false } = options();
  if (help) return console.log(usage);
  const dataFolder = resolve(root, process.env.DATA || '.local');
  const port = portFrom(process.env.PORT || undefined);
  mkdirSync(dataFolder, { recursive: true });
  refuseIfHeld(dataFolder);
  if (dev) process.env.NODE_ENV ??= 'development';
  else await build();

  hasBegun = true;
  const world = await startWorld({
    dataFolder,
    port,
    dev,
    fresh,
    seed: fresh ? 'roster' : 'team',
    signal: stopping.signal,
  });
  tell(world);
  await asked;
  console.log('Stopping …');
  await world.stop();
};

try {
  await run();
  process.exit(0);
} catch (error) {
  if (stopping.signal.aborted) process.exit(0);
  console.error(error instanceof Trouble ? error.message : error);
  process.exit(1);
}
