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

/** One local world for a whole suite, on free ports (or from `PORT` on) and with data of its own, gone afterwards. */
export default async (project: TestProject) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  const port = Number(process.env.PORT) || (await freePort());
  // Only what is looked at needs contents; other tests make their own.
  const seed = ['e2e', 'pictures'].includes(project.name) ? 'team' : 'roster';
  const running = await startWorld({ port, dataFolder, fresh: true, quiet: true, seed });
  project.provide('world', await fetchWorld(running.urls.frame));
  project.provide('dataFolder', dataFolder);
  project.provide('connectionString', running.connectionString);

  return async () => {
    const { processes } = await fetchWorld(running.urls.frame);
    await running.stop();
    await rm(dataFolder, { recursive: true, force: true });
    const left = Object.entries(processes).filter(([, pid]) => alive(pid));
    if (left.length > 0) throw new Error(`Still running after the world stopped: ${left.map(([name]) => name)}`);
  };
};
