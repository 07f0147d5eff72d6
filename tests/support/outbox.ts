// The outbox on real storage without the rest of the API: one call of `outboxOf` is one process of it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Config } from '../../api/src/config.ts';
import { clockworkOf } from '../../api/src/platform/outbox/clockwork.ts';
import { delivererOf } from '../../api/src/platform/outbox/deliver.ts';
import { dueEffects } from '../../api/src/platform/outbox/due.ts';
import type { EffectHandlers } from '../../api/src/platform/outbox/effect.ts';
import { parkedEffects } from '../../api/src/platform/outbox/parked.ts';
import { outboxPrefix } from '../../api/src/platform/outbox/row.ts';
import { commitWith } from '../../api/src/platform/storage/commit.ts';
import type { WakeUp } from '../../api/src/platform/storage/queue.ts';
import { startingWith, tablesOf } from '../../api/src/platform/storage/tables.ts';
import { type Storage, startStorage } from '../../local/storage/azurite.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Storage of their own for the tests of one file. */
export const storageForTests = (): (() => Storage) => {
  let folder: string;
  let storage: Storage;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outbox-'));
    storage = await startStorage(folder, 28_100);
  }, 60_000);
  afterAll(async () => {
    await storage.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return () => storage;
};

/** One process of the API as far as storage and outbox go; `crash` means that it never delivers by itself. */
export const outboxOf = async (
  { connectionString }: Storage,
  partition: string,
  handlers: EffectHandlers<undefined>,
  { crash = false } = {},
) => {
  const config = { storage: { kind: 'connection-string', connectionString } } satisfies Pick<Config, 'storage'>;
  const tables = tablesOf(config);
  await tables.ensure();
  const sent: { wakeUp: WakeUp; seconds: number }[] = [];
  const takenBack: typeof sent = [];
  const wakeUps = {
    send: async (wakeUp: WakeUp, seconds: number) => {
      const one = { wakeUp, seconds };
      sent.push(one);
      return async () => void takenBack.push(one);
    },
    ensure: async () => undefined,
  };
  let time = Date.now();
  const clock = { now: () => new Date(time) };
  const due = dueEffects({ tables, clock });
  const deliverer = delivererOf(undefined, handlers, { tables, wakeUps, clock, log: silent, due });
  const started: Promise<void>[] = [];
  const commit = commitWith(tables, wakeUps, clock, (...row) => {
    if (!crash) started.push(deliverer.deliverOwn(...row));
  });
  return {
    tables,
    sent,
    takenBack,
    clock,
    commit,
    wakeUps,
    deliverer,
    clockwork: clockworkOf({ tables, wakeUps, clock, due, deliverer }),
    parked: parkedEffects({ tables, wakeUps, clock }),
    settled: () => Promise.all(started),
    later: (seconds: number) => {
      time += seconds * 1000;
    },
    wake: () => deliverer.wake({ table: 'requests', partition, looked: 0 }),
    outbox: () =>
      tables.list<{ effects: string; leasedUntil: number }>('requests', partition, startingWith(outboxPrefix)),
  };
};
