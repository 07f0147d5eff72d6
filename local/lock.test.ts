import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from './lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'common-ground-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'world.lock');
const held = () => JSON.parse(readFileSync(file(), 'utf8')) as { world: { pid: number; started: string } };

test('a second world on the same folder is refused, and told where the first one is', async () => {
  const lock = await takeLock(folder);
  lock.tell({ url: 'http://localhost:9' });
  await expect(takeLock(folder)).rejects.toThrow(/already running.*http:\/\/localhost:9/);
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of a process that is gone is taken over, also when its number is in use again', async () => {
  const lock = await takeLock(folder);
  const { world } = held();
  lock.release();
  writeFileSync(file(), JSON.stringify({ world: { ...world, started: `${world.started}0` } }));
  (await takeLock(folder)).release();
  writeFileSync(file(), 'half a fi');
  (await takeLock(folder)).release();
});

test('storage that still writes its last words is waited for', async () => {
  const storage = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 700)']);
  const lock = await takeLock(folder);
  lock.tell({ storage: storage.pid ?? 0 });
  const left = { ...held(), world: { pid: process.pid, started: 'long ago' } };
  writeFileSync(file(), JSON.stringify(left));
  const exited = once(storage, 'exit').then(() => performance.now());
  const second = await takeLock(folder);
  const at = performance.now();
  // Node hears of the end a moment after the system shows it.
  expect(at).toBeGreaterThan((await exited) - 200);
  second.release();
});
