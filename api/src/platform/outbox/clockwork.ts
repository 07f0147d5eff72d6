import { RestError } from '@azure/data-tables';
import type { Clock } from '../clock.ts';
import { orUnavailable } from '../storage/failures.ts';
import type { WakeUps } from '../storage/queue.ts';
import type { Stored, Tables } from '../storage/tables.ts';
import type { Deliverer } from './deliver.ts';
import type { DueEffects, DueRow } from './due.ts';
import { newOutboxRow, outboxPrefix } from './row.ts';

const atOnce = 50;
const wakeUpSeconds = 30;

/**
 * Gives what has become due back to the outbox of the partition it is about, where it is delivered, retried and parked like
 * every other effect: in the order of its time within a partition, partitions side by side. The row goes after its effect is
 * in the outbox, so a crash at any point repeats a step and loses none.
 */
export const clockworkOf = ({
  tables,
  wakeUps,
  clock,
  due,
  deliverer,
}: {
  readonly tables: Tables;
  readonly wakeUps: WakeUps;
  readonly clock: Clock;
  readonly due: DueEffects;
  readonly deliverer: Deliverer;
}) => {
  const handBack = async (row: Stored<DueRow>) => {
    const { table, of, effect, about } = row;
    const rowKey = `${outboxPrefix}${row.rowKey}`;
    const takeBack = await wakeUps.send({ table, partition: of, looked: 0 }, wakeUpSeconds);
    const outbox = newOutboxRow([{ name: effect, about }], clock.now());
    const entity = { partitionKey: of, rowKey, ...outbox };
    const ours = await orUnavailable(() => tables.client(table).createEntity(entity)).catch((error: unknown) => {
      // It was there already: somebody was stopped at this point, and the wake-up delivers it.
      if (error instanceof RestError && error.statusCode === 409) return undefined;
      throw error;
    });
    await due.remove(row);
    if (ours?.etag) await deliverer.deliverOwn(table, of, { ...outbox, rowKey, etag: ours.etag }, takeBack);
  };

  const inOrder = async (rows: readonly Stored<DueRow>[]) => {
    for (const row of rows) await handBack(row);
  };

  const handBackAll = async () => {
    for (;;) {
      await deliverer.settled();
      const rows = await due.list(atOnce);
      if (rows.length === 0) return;
      const byPartition = Map.groupBy(rows, ({ table, of }) => `${table}|${of}`);
      const handed = await Promise.allSettled([...byPartition.values()].map(inOrder));
      const failed = handed.find((one) => one.status === 'rejected');
      if (failed) throw failed.reason;
    }
  };

  let last: Promise<void> = Promise.resolve();
  return {
    /**
     * Everything that is due by now, and what that makes due; one run after the other.
     * @throws when something could not be handed back: it is still due, and the next run finds it
     */
    run(): Promise<void> {
      last = last.catch(() => undefined).then(handBackAll);
      return last;
    },
  };
};
