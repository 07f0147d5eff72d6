import { hash } from 'node:crypto';
import { RestError } from '@azure/data-tables';
import type { Clock } from '../clock.ts';
import type { Stored, TableName, Tables } from '../storage/tables.ts';
import type { Progress } from './row.ts';

/** An effect whose time is not yet: what the outbox handed over, and hands back when it has come. */
export interface DueRow {
  readonly table: TableName;
  readonly of: string;
  readonly effect: string;
  readonly about: string;
}

const duePartition = 'due';
const soonMs = 30_000;

/** What waits longer than a message of the queue should, and did not wait because a try failed. */
export const isLater = ({ state, attempts, notBefore }: Progress, now: Date): boolean =>
  state === 'waiting' && attempts === 0 && notBefore - now.getTime() > soonMs;

/** Sorts by time. The same effect for the same moment is one row, however often it is handed over. */
const keyOf = (table: TableName, partition: string, { name, about, notBefore }: Progress): string => {
  const which = hash('sha256', [table, partition, name, about].join('|')).slice(0, 24);
  return `${new Date(notBefore).toISOString()}_${which}`;
};

/**
 * What happens by the clock, in the order in which it is due: reading it is one range from the beginning to now, so that
 * what was missed while nothing ran comes first, and nothing is ever scanned.
 */
export const dueEffects = ({ tables, clock }: { readonly tables: Tables; readonly clock: Clock }) => ({
  async keep(table: TableName, partition: string, progress: Progress): Promise<void> {
    const row: DueRow = { table, of: partition, effect: progress.name, about: progress.about };
    const rowKey = keyOf(table, partition, progress);
    await tables.client('platform').upsertEntity({ partitionKey: duePartition, rowKey, ...row }, 'Replace');
  },

  /** What is due by now, the earliest first. */
  list: (limit: number): Promise<Stored<DueRow>[]> =>
    tables.list<DueRow>('platform', duePartition, { to: `${clock.now().toISOString()}~`, limit }),

  async remove({ rowKey }: Stored<DueRow>): Promise<void> {
    await tables
      .client('platform')
      .deleteEntity(duePartition, rowKey)
      .catch((error: unknown) => {
        if (!(error instanceof RestError && error.statusCode === 404)) throw error;
      });
  },
});

export type DueEffects = ReturnType<typeof dueEffects>;
