// `npm run seed -- --posts 10000`: fills a wall of the local world, whether it runs or not.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { storageOf, takeLock } from '../lock.ts';
import { teams } from '../microsoft365/teams.ts';
import { progressBar } from '../progress.ts';
import { defaultPort, root } from '../settings.ts';
import { startStorage } from '../storage/azurite.ts';
import { messageOf, Trouble } from '../trouble.ts';
import { seedMany } from './many.ts';

const usage = `npm run seed -- --posts 10000 [--team "${teams[0]?.displayName}"] [--channel General]

DATA  the folder of the local world's data (.local)`;

const text = { type: 'string' } as const;
const options = () => {
  try {
    return parseArgs({ options: { posts: text, team: text, channel: text, help: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new Trouble(`${messageOf(error)}\n\n${usage}`);
  }
};

const wallOf = (teamName: string | undefined, channelName = 'General') => {
  const team = teamName ? teams.find(({ displayName }) => displayName === teamName) : teams[0];
  const channel = team?.channels.find(({ displayName }) => displayName === channelName);
  if (team && channel) return { team, channel };
  const names = teams.flatMap((one) => one.channels.map((its) => `  ${one.displayName} / ${its.displayName}`));
  throw new Trouble(`There is no such wall. These are there:\n${names.join('\n')}`);
};

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());

/** The storage of the world that runs on this folder, or one that is started for as long as it is needed. */
const withStorage = async (folder: string, use: (connectionString: string) => Promise<void>) => {
  const running = storageOf(folder);
  if (running) return use(running);
  mkdirSync(folder, { recursive: true });
  const lock = await takeLock(folder);
  try {
    const storage = await startStorage(join(folder, 'storage'), defaultPort + 20, (pid) => lock.tell({ storage: pid }));
    try {
      await use(storage.connectionString);
    } finally {
      await storage.stop();
    }
  } finally {
    lock.release();
  }
};

const run = async () => {
  const { posts: wanted, team: teamName, channel: channelName, help } = options();
  if (help) return console.log(usage);
  const posts = Number(wanted);
  if (!Number.isInteger(posts) || posts < 1) throw new Trouble(`How many posts?\n\n${usage}`);
  const { team, channel } = wallOf(teamName, channelName);
  const onProgress = progressBar('posts', posts);
  await withStorage(resolve(root, process.env.DATA || '.local'), (connectionString) =>
    seedMany({ connectionString, team, channel, posts, onProgress, signal: stopping.signal }),
  );
  console.log(`The wall of ${team.displayName} / ${channel.displayName} has ${posts.toLocaleString('en')} more posts.`);
};

try {
  await run();
} catch (error) {
  if (!stopping.signal.aborted) console.error(error instanceof Trouble ? error.message : error);
  process.exitCode = 1;
}
