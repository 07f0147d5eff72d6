import { RestError } from '@azure/data-tables';
import { orUnavailable } from '../../platform/storage/failures.ts';
import type { Tables } from '../../platform/storage/tables.ts';
import type { Met, Walk } from '../../platform/storage/walk.ts';
import type { Direction } from '../rules/lists.ts';
import { idOfSuffix, rangeOf, suffixOf } from './keys.ts';

/** Where a listed post is; its words stay on its wall. */
export interface ListedRow {
  readonly teamId: string;
  readonly channelId: string;
}

export const listsTable = 'lists';
/** Those of the personal app, and the cards that somebody reacted to or commented on, by which they find it when they leave. */
export type ListKind = Direction | 'responded';
const prefixes: Readonly<Record<ListKind, string>> = {
  received: 'rr_',
  given: 'rg_',
  'awaiting-consent': 'rc_',
  responded: 'rs_',
};
export const listPartition = (tenantId: string, personId: string): string => `${tenantId}|${personId}`;

const keyIn = (direction: ListKind, id: string): string => `${prefixes[direction]}${suffixOf(id)}`;

/** An entry of a list, as it is stored. */
export const entry = (direction: ListKind, { id, teamId, channelId }: { readonly id: string } & ListedRow) => ({
  rowKey: keyIn(direction, id),
  row: { teamId, channelId } satisfies ListedRow,
});

export const enlist = (
  tables: Tables,
  tenantId: string,
  personId: string,
  direction: ListKind,
  post: { readonly id: string } & ListedRow,
): Promise<void> =>
  orUnavailable(async () => {
    const { rowKey, row } = entry(direction, post);
    const partitionKey = listPartition(tenantId, personId);
    await tables.client(listsTable).upsertEntity({ partitionKey, rowKey, ...row }, 'Replace');
  });

export const delist = (
  tables: Tables,
  tenantId: string,
  personId: string,
  direction: ListKind,
  id: string,
): Promise<void> =>
  orUnavailable(async () => {
    try {
      await tables.client(listsTable).deleteEntity(listPartition(tenantId, personId), keyIn(direction, id));
    } catch (error) {
      if (!(error instanceof RestError && error.statusCode === 404)) throw error;
    }
  });

/** One of a person's lists, newest first; `after` is the last suffix of the page before. */
export const readList = async (
  tables: Tables,
  tenantId: string,
  personId: string,
  direction: ListKind,
  { after, limit }: { readonly after?: string; readonly limit: number },
) => {
  const prefix = prefixes[direction];
  const range = { ...rangeOf(prefix, after === undefined ? {} : { after }), limit };
  const rows = await tables.list<ListedRow>(listsTable, listPartition(tenantId, personId), range);
  return rows.map(({ rowKey, teamId, channelId }) => {
    const suffix = rowKey.slice(prefix.length);
    return { suffix, id: idOfSuffix(suffix), teamId, channelId };
  });
};

/** The lists of everybody. */
export const allLists = (tenantId: string): Walk => ({
  table: listsTable,
  filter: `PartitionKey ge '${listPartition(tenantId, '')}' and PartitionKey lt '${listPartition(tenantId, '~')}'`,
});

/** A line of somebody's list, as whoever goes through all of them finds it. */
export type ListRow = Met<ListedRow>;

/** Whose line it is, of which list and about which post; undefined when it is none of these lists. */
export const lineOf = ({ partitionKey, rowKey }: ListRow) => {
  const found = Object.entries(prefixes).find(([, prefix]) => rowKey.startsWith(prefix));
  if (!found) return undefined;
  const [direction, prefix] = found as [ListKind, string];
  return {
    personId: partitionKey.slice(partitionKey.indexOf('|') + 1),
    direction,
    id: idOfSuffix(rowKey.slice(prefix.length)),
  };
};
