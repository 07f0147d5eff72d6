// A wake-up that could not be handled for minutes is put aside by the host; it must come back, not be forgotten.
import { QueueClient } from '@azure/storage-queue';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outboxQueue } from '../../api/src/platform/storage/queue.ts';
import { type Deployed, deploy, storageOfOwn } from '../support/deployed.ts';
import { eventually } from '../support/eventually.ts';

let storage: Awaited<ReturnType<typeof storageOfOwn>>;
let api: Deployed;
beforeAll(async () => {
  storage = await storageOfOwn();
  api = await deploy(storage);
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await storage?.end();
});

test('a wake-up that was put aside waits in the queue again, and the operator is told', async () => {
  const [queue, aside] = ['', '-poison'].map(
    (end) => new QueueClient(storage.connectionString, `${outboxQueue}${end}`),
  ) as [QueueClient, QueueClient];
  await aside.createIfNotExists();
  const wakeUp = { table: 'requests', partition: 'p', looked: 0 };
  await aside.sendMessage(JSON.stringify(wakeUp));
  const waiting = async (where: QueueClient) => (await where.getProperties()).approximateMessagesCount;
  await eventually(async () => expect([await waiting(queue), await waiting(aside)]).toEqual([1, 0]), {
    within: 90_000,
  });
  expect(api.lines.join('\n')).toContain('wake-up-set-aside');
});
