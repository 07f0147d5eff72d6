// The host with a real app in a process of its own, on a real queue.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { QueueClient } from '@azure/storage-queue';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, startApi } from '../api.ts';
import { freePort } from '../ports.ts';
import { type Storage, startStorage } from '../storage/azurite.ts';

const origin = 'http://localhost:5';
const library = createRequire(new URL('../../api/package.json', import.meta.url)).resolve('@azure/functions');
const app = `
const { app, output } = require(${JSON.stringify(library)});
const queue = output.storageQueue({ queueName: 'work', connection: 'AzureWebJobsStorage' });
const seen = [];
app.post('add', { route: 'work', extraOutputs: [queue], handler: async (request, context) => {
  context.extraOutputs.set(queue, [await request.json()]);
  return { status: 202 };
} });
app.get('seen', { route: 'seen', handler: () => ({ jsonBody: { seen, now: Date.now(), text: Date(), made: new Date().getTime(), isDate: new Date() instanceof Date } }) });
app.get('broken', { handler: () => { throw new Error('broken'); } });
app.storageQueue('work', { queueName: 'work', connection: 'AzureWebJobsStorage', handler: (message, context) => {
  seen.push([message.name, context.triggerMetadata.dequeueCount]);
  if (message.failures >= context.triggerMetadata.dequeueCount) throw new Error('not yet');
} });
app.timer('daily', { schedule: '0 0 3 * * *', handler: (timer) => { seen.push(['daily', timer.isPastDue]); } });
app.timer('yearly', { schedule: '0 0 0 1 1 *', handler: () => { seen.push(['yearly']); } });
`;
const host = {
  version: '2.0',
  extensions: { queues: { maxDequeueCount: 3, messageEncoding: 'none', visibilityTimeout: '00:00:00' } },
};

let folder: string;
let storage: Storage;
let api: Api;

const get = async () =>
  (await (await fetch(`${api.url}/api/seen`)).json()) as {
    seen: unknown[][];
    now: number;
    text: string;
    made: number;
    isDate: boolean;
  };
const add = (work: object) => fetch(`${api.url}/api/work`, { method: 'POST', body: JSON.stringify(work) });
const eventually = async (check: () => Promise<void>) => {
  for (let tries = 0; ; tries++) {
    try {
      return await check();
    } catch (error) {
      if (tries > 60) throw error;
      await pause(100);
    }
  }
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'common-ground-host-'));
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app', 'host.json'), JSON.stringify(host));
  writeFileSync(join(folder, 'app', 'functions.cjs'), app);
  storage = await startStorage(join(folder, 'storage'), await freePort(21_800));
  api = await startApi({
    appFolder: join(folder, 'app'),
    bundle: 'functions.cjs',
    port: await freePort(storage.nextPort),
    origin,
    settings: { AzureWebJobsStorage: storage.connectionString },
    say: () => undefined,
  });
}, 60_000);

afterAll(async () => {
  await api?.stop();
  await storage?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

test('a message whose function fails is tried again until it succeeds', async () => {
  expect((await add({ name: 'slow', failures: 1 })).status).toBe(202);
  await eventually(async () => {
    const tries = (await get()).seen.filter(([name]) => name === 'slow');
    expect(tries).toEqual([
      ['slow', 1],
      ['slow', 2],
    ]);
  });
});

test('a message that always fails is put aside after its last try', async () => {
  await add({ name: 'hopeless', failures: 99 });
  const aside = new QueueClient(storage.connectionString, 'work-poison');
  await eventually(async () => {
    const { peekedMessageItems } = await aside.peekMessages();
    expect(peekedMessageItems.map(({ messageText }) => JSON.parse(messageText).name)).toEqual(['hopeless']);
  });
  expect((await get()).seen.filter(([name]) => name === 'hopeless')).toHaveLength(3);
});

test('an error of a function is 500, another method 405, another path 404, a page of another origin not allowed', async () => {
  expect((await fetch(`${api.url}/api/broken`)).status).toBe(500);
  const wrongMethod = await fetch(`${api.url}/api/work`, { method: 'DELETE', headers: { origin } });
  expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'POST']);
  expect(wrongMethod.headers.get('access-control-allow-origin')).toBe(origin);
  expect((await fetch(`${api.url}/api/nowhere`)).status).toBe(404);
  const preflight = (from: string) =>
    fetch(`${api.url}/api/work`, {
      method: 'OPTIONS',
      headers: { origin: from, 'access-control-request-method': 'POST' },
    });
  expect((await preflight(origin)).headers.get('access-control-allow-headers')).toContain('idempotency-key');
  expect((await preflight('http://elsewhere.example')).headers.has('access-control-allow-origin')).toBe(false);
});

test('a moved clock is the time of the app, fires what became due once, and lets the queue go on', async () => {
  const year = 366 * 86_400_000;
  const before = Date.now();
  await api.moveClock(year);
  const { seen, now, text, made, isDate } = await get();
  for (const time of [now, made, Date.parse(text) + 1000]) expect(time).toBeGreaterThanOrEqual(before + year);
  expect(isDate).toBe(true);
  expect(seen.filter(([name]) => name === 'daily')).toEqual([['daily', true]]);
  expect(seen.filter(([name]) => name === 'yearly')).toHaveLength(1);
  const { headers } = await fetch(`${api.url}/api/seen`);
  expect(Date.parse(headers.get('date') ?? '')).toBeGreaterThan(before + year - 2000);
  await add({ name: 'later', failures: 0 });
  await eventually(async () => expect((await get()).seen).toContainEqual(['later', 1]));
});

test('a killed host is started again, at the same address and the same moved time', async () => {
  const killed = await api.living();
  process.kill(killed, 'SIGKILL');
  await eventually(async () => expect(await api.living()).not.toBe(killed));
  expect((await get()).now).toBeGreaterThan(Date.now() + 365 * 86_400_000);
});
