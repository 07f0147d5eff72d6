import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Config } from '../config.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Graph, graphOf } from './graph/client.ts';
import { type Directory, directoryOf } from './graph/directory.ts';
import { type Membership, membershipOf } from './graph/membership.ts';
import { type Log, logTo, toOutput } from './log.ts';
import { clockworkOf } from './outbox/clockwork.ts';
import { type Deliverer, delivererOf } from './outbox/deliver.ts';
import { dueEffects } from './outbox/due.ts';
import type { EffectHandlers } from './outbox/effect.ts';
import { parkedEffects } from './outbox/parked.ts';
import { type DataKeys, dataKeys } from './sealed/data-key.ts';
import { type Wrapping, wrappingOf } from './sealed/wrapping.ts';
import { type Commit, commitWith } from './storage/commit.ts';
import { type WakeUps, wakeUpsOf } from './storage/queue.ts';
import { type Tables, tablesOf } from './storage/tables.ts';
import { telemetryOf } from './telemetry/telemetry.ts';
import { tokenCheck } from './token.ts';

/** What every operation and effect stands on. Time and ids come from here, never from a rule. */
export interface Platform {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Sends the telemetry that waits, before the process ends. */
  readonly flush: () => Promise<void>;
  readonly tables: Tables;
  readonly commit: Commit;
  readonly graph: Graph;
  readonly membership: Membership;
  readonly directory: Directory;
  readonly keys: DataKeys;
  readonly parked: ReturnType<typeof parkedEffects>;
  readonly verifyToken: ReturnType<typeof tokenCheck>;
  /** The secret behind keyed hashes of this installation (partition names, derived ids); 32 bytes. Waits for `ready`. */
  readonly secret: () => Promise<KeyObject>;
  readonly wakeUps: WakeUps;
  readonly deliverer: Deliverer;
  readonly clockwork: ReturnType<typeof clockworkOf>;
  /** Creates tables and queue that are missing, once. */
  readonly ready: () => Promise<void>;
}

const secretPartition = 'installation';
const secretRow = 'secret';

const installationSecret = async (tables: Tables, wrapping: Wrapping): Promise<KeyObject> => {
  const read = async () => (await tables.get<{ wrapped: string }>('platform', secretPartition, secretRow))?.wrapped;
  let wrapped = await read();
  if (!wrapped) {
    const entity = { partitionKey: secretPartition, rowKey: secretRow, wrapped: await wrapping.wrap(randomBytes(32)) };
    await tables
      .client('platform')
      .createEntity(entity)
      .catch(() => undefined);
    wrapped = await read();
  }
  return createSecretKey(await wrapping.unwrap(wrapped ?? ''));
};

/** Runs `load` once and remembers its result; a failure is forgotten, so that the next call tries again. */
const remembering = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let held: Promise<T> | undefined;
  return () => {
    held ??= load().catch((error) => {
      held = undefined;
      throw error;
    });
    return held;
  };
};

export const platformOf = (config: Config, handlers: EffectHandlers<Platform>): Platform => {
  const clock = systemClock;
  const telemetry = telemetryOf(config);
  const log = logTo(toOutput, telemetry.sink);
  const tables = tablesOf(config);
  const wakeUps = wakeUpsOf(config);
  const graph = graphOf(config, clock, log);
  const wrapping = wrappingOf(config, log);
  const ready = remembering(async () => {
    await Promise.all([tables.ensure(), wakeUps.ensure()]);
  });
  const due = dueEffects({ tables, clock });
  const platform: Omit<Platform, 'deliverer' | 'clockwork'> = {
    config,
    clock,
    log,
    flush: telemetry.flush,
    tables,
    wakeUps,
    graph,
    ready,
    commit: commitWith(tables, wakeUps, clock, (...row) => void deliverer.deliverOwn(...row)),
    membership: membershipOf(graph, clock, config.tenantId),
    directory: directoryOf(graph, clock),
    keys: dataKeys(wrapping),
    parked: parkedEffects({ tables, wakeUps, clock }),
    verifyToken: tokenCheck(config),
    secret: remembering(async () => {
      await ready();
      return installationSecret(tables, wrapping);
    }),
  };
  const deliverer = delivererOf(platform as Platform, handlers, { tables, wakeUps, clock, log, due });
  const clockwork = clockworkOf({ tables, wakeUps, clock, due, deliverer });
  return Object.assign(platform, { deliverer, clockwork });
};
