import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
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

const start = async (seed: 'team' | 'roster', port: number) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  const running = await startWorld({ port, dataFolder, fresh: true, quiet: true, seed });
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

/** A local world for each worker of a suite, on free ports (or from `PORT` on) and with data of its own, gone afterwards. */
export default async (project: TestProject) => {
  // Only what is looked at needs contents; other tests make their own.
  const seed = ['e2e', 'pictures'].includes(project.name) ? 'team' : 'roster';
  const first = Number(process.env.PORT) || (await freePort());
  const worlds = await Promise.all(
    Array.from({ length: project.config.maxWorkers }, (_, worker) => start(seed, first + worker * portsApart)),
  );
  project.provide(
    'worlds',
    worlds.map(({ provided }) => provided),
  );
  return async () => {
    await Promise.all(worlds.map(({ stop }) => stop()));
  };
};
