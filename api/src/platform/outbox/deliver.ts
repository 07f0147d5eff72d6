import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { Refused } from '../refused.ts';
import { NotCommitted } from '../storage/commit.ts';
import { orUnavailable } from '../storage/failures.ts';
import type { TakeBack, WakeUp, WakeUps } from '../storage/queue.ts';
import { type Stored, startingWith, type TableName, type Tables } from '../storage/tables.ts';
import { type DueEffects, isLater } from './due.ts';
import { type Delivery, type EffectHandlers, GiveUp, NotYet } from './effect.ts';
import { leaseRow } from './lease.ts';
import { parkedRow } from './parked.ts';
import { maximumAttempts, type OutboxRow, outboxPrefix, type Progress, progressOf, retryAt } from './row.ts';

const secondLookSeconds = 300;
const rowsAtOnce = 100;

/** A word for the log and for administrators; `overtaken` is a race that another delivery won. */
const reasonOf = (error: unknown): string => {
  if (error instanceof Refused) return error.code;
  if (error instanceof GiveUp) return error.message;
  return error instanceof NotCommitted ? 'overtaken' : 'unexpected';
};

/** When there is something to do for a row, in Unix milliseconds; never, once nothing of it waits. */
const dueAtOf = (row: Stored<OutboxRow>, now: Date): number => {
  const waiting = progressOf(row).filter(({ state }) => state === 'waiting');
  // What is for later is due now: to be handed over.
  const first = Math.min(...waiting.map((one) => (isLater(one, now) ? 0 : one.notBefore)));
  return Math.max(row.leasedUntil, first);
};

export interface Deliverer {
  /** Delivers a row that this process has just written and therefore holds the lease of; then its wake-up is not needed. */
  deliverOwn(table: TableName, partition: string, row: Stored<OutboxRow>, takeBack: TakeBack): Promise<void>;
  /** Looks into a partition's outbox and delivers what is there. */
  wake(wakeUp: WakeUp): Promise<void>;
  /** Settles when the deliveries that this process is about now have come to an end. */
  settled(): Promise<void>;
}

export const delivererOf = <Context>(
  context: Context,
  handlers: EffectHandlers<Context>,
  { tables, wakeUps, clock, log, due }: { tables: Tables; wakeUps: WakeUps; clock: Clock; log: Log; due: DueEffects },
): Deliverer => {
  const tryOne = async (progress: Progress, delivery: Delivery, now: Date): Promise<Progress> => {
    if (progress.state !== 'waiting' || progress.notBefore > now.getTime()) return progress;
    const handler = handlers[progress.name];
    const attempts = progress.attempts + 1;
    try {
      if (!handler) throw new GiveUp('unknown effect');
      await handler.deliver(delivery, context);
      return { ...progress, attempts, state: 'done' };
    } catch (error) {
      if (error instanceof NotYet) return { ...progress, attempts: 0, notBefore: error.at.getTime() };
      const reason = reasonOf(error);
      if (error instanceof GiveUp || attempts >= maximumAttempts) {
        log.warn('effect-parked', { effect: progress.name, attempts, reason });
        await handler?.parked?.(delivery, context);
        return { ...progress, attempts, state: 'parked', reason };
      }
      log.warn('effect-delayed', { effect: progress.name, attempts, reason });
      const retryAfter = error instanceof Refused ? error.retryAfterSeconds : undefined;
      return { ...progress, attempts, notBefore: retryAt(attempts, now, retryAfter), reason };
    }
  };

  const settle = async (
    table: TableName,
    partition: string,
    row: Stored<OutboxRow>,
    after: readonly Progress[],
    now: Date,
  ) => {
    const client = tables.client(table);
    const parked = after.filter(({ state }) => state === 'parked');
    for (const effect of parked) {
      const pointer = parkedRow(table, partition, row.rowKey, effect, now);
      await tables.client('platform').upsertEntity(pointer, 'Replace');
    }
    const later = after.filter((progress) => isLater(progress, now));
    await Promise.all(later.map((progress) => due.keep(table, partition, progress)));

    const left = after.filter((progress) => !later.includes(progress));
    const waiting = left.filter(({ state }) => state === 'waiting');
    if (waiting.length === 0 && parked.length === 0) {
      await client.deleteEntity(partition, row.rowKey, { etag: row.etag });
      return;
    }
    const entity = { partitionKey: partition, rowKey: row.rowKey, effects: JSON.stringify(left), leasedUntil: 0 };
    await client.updateEntity(entity, 'Merge', { etag: row.etag });
    if (waiting.length > 0) {
      const next = Math.min(...waiting.map(({ notBefore }) => notBefore));
      await wakeUps.send({ table, partition, looked: 0 }, (next - now.getTime()) / 1000);
    }
  };

  /** Delivers all effects of a leased row side by side: a slow one delays no other. */
  const deliverLeased = async (table: TableName, partition: string, row: Stored<OutboxRow>) => {
    const now = clock.now();
    const after = await Promise.all(
      progressOf(row).map((progress) =>
        tryOne(
          progress,
          { partition, about: progress.about, once: `${row.rowKey}/${progress.name}/${progress.about}` },
          now,
        ),
      ),
    );
    await orUnavailable(() => settle(table, partition, row, after, clock.now()));
  };

  /** The first rows in which something waits. Those of parked effects stay, any number of them, and are read past. */
  const waitingIn = async (table: TableName, partition: string, now: Date) => {
    const { from: first, to } = startingWith(outboxPrefix);
    const waiting: { row: Stored<OutboxRow>; dueAt: number }[] = [];
    for (let from: string | undefined = first; from !== undefined && waiting.length < rowsAtOnce; ) {
      const rows: Stored<OutboxRow>[] = await tables.list(table, partition, { from, to, limit: rowsAtOnce });
      for (const row of rows) {
        const dueAt = dueAtOf(row, now);
        if (dueAt !== Number.POSITIVE_INFINITY) waiting.push({ row, dueAt });
      }
      const last = rows[rowsAtOnce - 1];
      from = last && `${last.rowKey}!`;
    }
    return waiting;
  };

  const running = new Set<Promise<void>>();

  const deliverOwn: Deliverer['deliverOwn'] = async (table, partition, row, takeBack) => {
    // Whoever made the change is answered first.
    await nextTurn();
    try {
      await deliverLeased(table, partition, row);
      await takeBack();
    } catch (error) {
      // The wake-up that was queued before the change delivers it later.
      log.warn('delivery-left-to-wake-up', { reason: reasonOf(error) });
    }
  };

  return {
    deliverOwn(...row) {
      const once = deliverOwn(...row).finally(() => running.delete(once));
      running.add(once);
      return once;
    },

    async settled() {
      await Promise.all(running);
    },

    async wake({ table, partition, looked }) {
      const now = clock.now();
      const waiting = await waitingIn(table, partition, now);
      if (waiting.length === 0 && looked === 0) {
        await wakeUps.send({ table, partition, looked: 1 }, secondLookSeconds);
        return;
      }
      // One wake-up for all that is not due yet, at the time of the first: a wake-up never becomes several.
      const next = Math.min(...waiting.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt > now.getTime()));
      if (Number.isFinite(next)) await wakeUps.send({ table, partition, looked: 0 }, (next - now.getTime()) / 1000);
      for (const { row, dueAt } of waiting) {
        if (dueAt > now.getTime()) continue;
        const leased = await leaseRow({ tables, clock }, table, partition, row);
        if (leased) await deliverLeased(table, partition, leased);
      }
    },
  };
};
