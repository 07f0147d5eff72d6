// The storage itself, for tests that ask what is left in it, or put there what no call of the interface would.
import { TableClient, type TableEntity } from '@azure/data-tables';
import { ownWorld } from './world.ts';

const clientOf = (table: string) =>
  TableClient.fromConnectionString(ownWorld().connectionString, table, { allowInsecureConnection: true });

const rowsWhere = async (table: string, filter?: string): Promise<TableEntity<Record<string, unknown>>[]> => {
  const rows: TableEntity<Record<string, unknown>>[] = [];
  const found = clientOf(table).listEntities<Record<string, unknown>>(filter ? { queryOptions: { filter } } : {});
  for await (const row of found) rows.push(row as TableEntity<Record<string, unknown>>);
  return rows;
};

/** All rows of a request, whoever may read them. */
export const rowsOf = (tenantId: string, id: string) => rowsWhere('requests', `PartitionKey eq '${tenantId}|${id}'`);

/** Rows of a wall whose keys begin with this. */
export const wallRows = (tenantId: string, channelId: string, from: string) =>
  rowsWhere('walls', `PartitionKey eq '${tenantId}|${channelId}' and RowKey ge '${from}' and RowKey lt '${from}~'`);

/** The list that has a line for this request and which it is a line of; the lists of others are found the same way. */
export const lineOf = async (requestId: string) => {
  const [line] = await rowsWhere('lists', `requestId eq '${requestId}'`);
  if (!line) throw new Error(`No list has a line for ${requestId}`);
  return line;
};

/** Every list of everybody. */
export const allLines = () => rowsWhere('lists');

export const dropLine = ({ partitionKey = '', rowKey = '' }: TableEntity<Record<string, unknown>>) =>
  clientOf('lists').deleteEntity(partitionKey, rowKey);

export const putLine = (row: TableEntity<Record<string, unknown>>) => clientOf('lists').upsertEntity(row, 'Replace');

/** What waits to be told to somebody about recognition. */
export const newsWaitingFor = (personId: string) => rowsWhere('people', `personId eq '${personId}'`);

export const putNews = (row: TableEntity<Record<string, unknown>>) => clientOf('people').upsertEntity(row, 'Replace');
