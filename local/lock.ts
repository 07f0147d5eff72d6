// One world per data folder: a file there names the processes that use it.
import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRecord } from './http.ts';
import { Trouble } from './trouble.ts';

/** A process by number and start, because numbers are used again, soonest of all in containers. */
export interface Holder {
  pid: number;
  started: string;
}

interface Held {
  world: Holder;
  storage?: Holder;
  url?: string;
  /** How to reach its storage. */
  connectionString?: string;
}

export interface Lock {
  /** Adds what is known only later: where the world runs, and the process that keeps its storage. */
  tell(more: { url?: string; storage?: number; connectionString?: string }): void;
  release(): void;
}

const leftoversEndWithin = 15_000;

/** When a process was started, in whatever form the system tells it; empty when there is no such process. */
const startOf = (pid: number): string => {
  try {
    // Fields after the name in parentheses; the 20th of them counts ticks since the machine started.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : `${fields[19]}`;
  } catch {
    if (process.platform === 'linux') return '';
  }
  try {
    process.kill(pid, 0);
    if (process.platform === 'win32') return 'running';
    return execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
};

const holderOf = (pid: number): Holder => ({ pid, started: startOf(pid) });

const lives = ({ pid, started }: Holder) => started !== '' && startOf(pid) === started;

const isHolder = (value: unknown): value is Holder =>
  isRecord(value) && typeof value.pid === 'number' && typeof value.started === 'string';

const fileIn = (folder: string) => join(folder, 'world.lock');

const read = (folder: string): Held | undefined => {
  try {
    const held: unknown = JSON.parse(readFileSync(fileIn(folder), 'utf8'));
    if (!isRecord(held) || !isHolder(held.world)) return undefined;
    return {
      world: held.world,
      ...(isHolder(held.storage) ? { storage: held.storage } : {}),
      ...(typeof held.url === 'string' ? { url: held.url } : {}),
      ...(typeof held.connectionString === 'string' ? { connectionString: held.connectionString } : {}),
    };
  } catch {
    return undefined;
  }
};

/** Throws `Trouble` when a living world uses this folder. */
export const refuseIfHeld = (folder: string): void => {
  const held = read(folder);
  if (!held || !lives(held.world)) return;
  const where = held.url ? ` at ${held.url}` : '';
  throw new Trouble(
    `Common Ground is already running on ${folder}${where} (process ${held.world.pid}). Stop it first, or set DATA to another folder.`,
  );
};

/** The storage of the living world on this folder, if there is one. */
export const storageOf = (folder: string): string | undefined => {
  const held = read(folder);
  return held && lives(held.world) ? held.connectionString : undefined;
};

/** Storage outlives a killed world by the moment it needs to write everything down. */
const waitForLeftovers = async (folder: string) => {
  const storage = read(folder)?.storage;
  const until = performance.now() + leftoversEndWithin;
  while (storage && lives(storage)) {
    if (performance.now() > until)
      throw new Trouble(
        `The storage of an earlier run (process ${storage.pid}) still uses ${folder}. End it with SIGINT.`,
      );
    await pause(50);
  }
};

export const takeLock = async (folder: string): Promise<Lock> => {
  refuseIfHeld(folder);
  await waitForLeftovers(folder);
  const file = fileIn(folder);
  const own = `${file}.${process.pid}`;
  let held: Held = { world: holderOf(process.pid) };
  rmSync(file, { force: true });
  writeFileSync(own, JSON.stringify(held));
  try {
    // Of two starts at the same moment only one links its file.
    linkSync(own, file);
  } catch {
    refuseIfHeld(folder);
    throw new Trouble(`Another start on ${folder} was a moment faster.`);
  } finally {
    rmSync(own, { force: true });
  }
  return {
    tell: ({ storage, ...more }) => {
      held = { ...held, ...more, ...(storage ? { storage: holderOf(storage) } : {}) };
      writeFileSync(file, JSON.stringify(held));
    },
    release: () => rmSync(file, { force: true }),
  };
};
