import { RestError } from '@azure/data-tables';
import type { Platform } from '../platform.ts';
import { orUnavailable } from './failures.ts';
import type { Stored, TableName } from './tables.ts';

/** Rows of all partitions of a table, by a filter of the service. */
export interface Walk {
  readonly table: TableName;
  readonly filter: string;
  readonly select?: readonly string[];
}

export type Met<Row extends object> = Stored<Row> & { readonly partitionKey: string };

export interface Page<Row extends object> {
  readonly rows: readonly Met<Row>[];
  /** Where the next page begins; none at the end. */
  readonly next?: string;
}

const timeoutMs = 10_000;

/** One page of what is met on the way through a whole table: for maintenance, never for an answer. */
export const walkOn = <Row extends object>(
  { tables }: Pick<Platform, 'tables'>,
  { table, filter, select }: Walk,
  { after, size }: { readonly after?: string; readonly size: number },
): Promise<Page<Row>> =>
  orUnavailable(async () => {
    const pages = tables
      .client(table)
      .listEntities<Row>({
        queryOptions: { filter, ...(select && { select: ['PartitionKey', 'RowKey', ...select] }) },
        abortSignal: AbortSignal.timeout(timeoutMs),
      })
      .byPage({ maxPageSize: size, ...(after && { continuationToken: after }) });
    for await (const page of pages) {
      const { continuationToken: next } = page as { continuationToken?: string };
      return { rows: [...page] as unknown as Page<Row>['rows'], ...(next && { next }) };
    }
    return { rows: [] };
  });

/** Takes a row away that was met, unless it was written again since. */
export const removeMet = (
  { tables }: Pick<Platform, 'tables'>,
  table: TableName,
  { partitionKey, rowKey, etag }: Met<object>,
): Promise<void> =>
  orUnavailable(async () => {
    try {
      await tables.client(table).deleteEntity(partitionKey, rowKey, { etag });
    } catch (error) {
      if (!(error instanceof RestError && (error.statusCode === 404 || error.statusCode === 412))) throw error;
    }
  });
