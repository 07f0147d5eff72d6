import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Seed } from '../../local/seed/seed.ts';
import { startWorld } from '../../local/world.ts';
import { fetchWorld } from './world.ts';

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

const alive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const newFolder = () => mkdtemp(join(tmpdir(), 'common-ground-'));

const start = async (dataFolder: string, port: number, seed: Seed) => {
  const running = await startWorld({ port, dataFolder, quiet: true, seed });
  const { connectionString } = running;
  return {
    provided: { world: await fetchWorld(running.urls.frame), dataFolder, connectionString },
    stop: async () => {
      const { processes } = await fetchWorld(running.urls.frame);
      await running.stop();
      await rm(dataFolder, { recursive: true, force: true });
      const left = Object.entries(processes).filter(([, pid]) => alive(pid));
      if (left.length > 0) throw new Error(`Still running after the world stopped: ${left.map(([name]) => name)}`);
    },
  };
};

/** So far apart that worlds which start side by side look for free ports in ranges of their own. */
const portsApart = 50;

/** A team's weeks take longer to make than a world to start: the further worlds begin with a copy of the first one's. */
const seedTeamOnce = async (folders: readonly string[], port: number) => {
  const [first = '', ...others] = folders;
  if (others.length === 0) return;
  const seeding = await startWorld({ port, dataFolder: first, quiet: true, seed: 'team' });
  await seeding.stop();
  await Promise.all(others.map((folder) => cp(first, folder, { recursive: true })));
};

/** A local world for each worker of a suite, on free ports (or from `PORT` on) and with data of its own, gone afterwards. */
export default async (project: TestProject) => {
  // Only what is looked at needs contents; other tests make their own.
  const seed = ['e2e', 'pictures'].includes(project.name) ? 'team' : 'roster';
  const port = Number(process.env.PORT) || (await freePort());
  const folders = await Promise.all(Array.from({ length: project.config.maxWorkers }, newFolder));
  if (seed === 'team') await seedTeamOnce(folders, port);
  const worlds = await Promise.all(folders.map((folder, worker) => start(folder, port + worker * portsApart, seed)));
  project.provide(
    'worlds',
    worlds.map(({ provided }) => provided),
  );
  return async () => {
    await Promise.all(worlds.map(({ stop }) => stop()));
  };
};
