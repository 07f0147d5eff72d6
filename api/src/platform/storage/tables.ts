import { odata, RestError, TableClient, type TableEntityResult } from '@azure/data-tables';
import { ManagedIdentityCredential } from '@azure/identity';
import type { Config } from '../../config.ts';
import { orUnavailable } from './failures.ts';

/** The tables of the app: an aggregate's table holds its outbox rows as well. */
export const tableNames = ['walls', 'requests', 'people', 'organisation', 'lists', 'platform'] as const;
export type TableName = (typeof tableNames)[number];

/** One row as stored; properties are what Table Storage takes: text, numbers, booleans, dates, bytes. */
export type Stored<Row extends object> = Row & { readonly rowKey: string; readonly etag: string };

export interface Range {
  /** First row key, included. */
  readonly from?: string;
  /** Last row key, excluded. */
  readonly to?: string;
  readonly limit?: number;
  readonly select?: readonly string[];
}

export interface Tables {
  get<Row extends object>(table: TableName, partition: string, rowKey: string): Promise<Stored<Row> | undefined>;
  /** Rows of one partition in the order of their keys; `limit` rows at most, all of the range without one. */
  list<Row extends object>(table: TableName, partition: string, range?: Range): Promise<Stored<Row>[]>;
  client(table: TableName): TableClient;
  /** Creates the tables that are missing. */
  ensure(): Promise<void>;
}

/** The range of all row keys that begin with `prefix`. */
export const startingWith = (prefix: string): { from: string; to: string } => ({ from: prefix, to: `${prefix}\uffff` });

const options = {
  retryOptions: { maxRetries: 2, retryDelayInMs: 150, maxRetryDelayInMs: 1_000 },
  allowInsecureConnection: true,
};
const timeoutMs = 10_000;

const filterOf = (partition: string, { from, to }: Range): string =>
  [
    odata`PartitionKey eq ${partition}`,
    ...(from === undefined ? [] : [odata`RowKey ge ${from}`]),
    ...(to === undefined ? [] : [odata`RowKey lt ${to}`]),
  ].join(' and ');

export const tablesOf = ({ storage }: Pick<Config, 'storage'>): Tables => {
  const identity =
    storage.kind === 'managed-identity' ? new ManagedIdentityCredential({ clientId: storage.clientId }) : undefined;
  const clientFor = (table: TableName): TableClient =>
    storage.kind === 'connection-string'
      ? TableClient.fromConnectionString(storage.connectionString, table, options)
      : new TableClient(storage.tablesUrl, table, identity as ManagedIdentityCredential, {
          retryOptions: options.retryOptions,
        });
  const clients = Object.fromEntries(tableNames.map((table) => [table, clientFor(table)])) as Record<
    TableName,
    TableClient
  >;
  const stored = <Row extends object>(entity: TableEntityResult<Record<string, unknown>>) =>
    entity as unknown as Stored<Row>;

  return {
    client: (table) => clients[table],

    get: <Row extends object>(table: TableName, partition: string, rowKey: string) =>
      orUnavailable(async () => {
        try {
          return stored<Row>(
            await clients[table].getEntity(partition, rowKey, { abortSignal: AbortSignal.timeout(timeoutMs) }),
          );
        } catch (error) {
          if (error instanceof RestError && error.statusCode === 404) return undefined;
          throw error;
        }
      }),

    list: <Row extends object>(table: TableName, partition: string, range: Range = {}) =>
      orUnavailable(async () => {
        const { limit = Number.POSITIVE_INFINITY, select } = range;
        const pages = clients[table]
          .listEntities({
            queryOptions: { filter: filterOf(partition, range), ...(select && { select: [...select, 'RowKey'] }) },
            abortSignal: AbortSignal.timeout(timeoutMs),
          })
          .byPage({ maxPageSize: Math.min(limit, 1000) });
        const rows: Stored<Row>[] = [];
        for await (const page of pages) {
          for (const entity of page) rows.push(stored<Row>(entity));
          if (rows.length >= limit) break;
        }
        return rows.slice(0, limit);
      }),

    async ensure() {
      await orUnavailable(() => Promise.all(tableNames.map((table) => clients[table].createTable())));
    },
  };
};
