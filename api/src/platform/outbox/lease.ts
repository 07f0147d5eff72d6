import { RestError } from '@azure/data-tables';
import type { Clock } from '../clock.ts';
import type { Stored, TableName, Tables } from '../storage/tables.ts';
import { leaseMs, type OutboxRow } from './row.ts';

/** Takes a row for this process alone; nothing when another was faster or it is delivered already. */
export const leaseRow = async (
  { tables, clock }: { readonly tables: Tables; readonly clock: Clock },
  table: TableName,
  partition: string,
  row: Stored<OutboxRow>,
): Promise<Stored<OutboxRow> | undefined> => {
  const leasedUntil = clock.now().getTime() + leaseMs;
  try {
    const { etag } = await tables
      .client(table)
      .updateEntity({ partitionKey: partition, rowKey: row.rowKey, leasedUntil }, 'Merge', { etag: row.etag });
    return etag ? { ...row, leasedUntil, etag } : undefined;
  } catch (error) {
    if (error instanceof RestError && (error.statusCode === 412 || error.statusCode === 404)) return undefined;
    throw error;
  }
};
