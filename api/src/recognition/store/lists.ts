import { RestError } from '@azure/data-tables';
import { orUnavailable } from '../../platform/storage/failures.ts';
import type { Tables } from '../../platform/storage/tables.ts';
import type { Direction } from '../rules/lists.ts';
import { idOfSuffix, rangeOf, suffixOf } from './keys.ts';

/** Where a listed post is; its words stay on its wall. */
interface ListedRow {
  readonly teamId: string;
  readonly channelId: string;
}

const listsTable = 'lists';
const prefixes: Readonly<Record<Direction, string>> = { received: 'rr_', given: 'rg_', 'awaiting-consent': 'rc_' };
const partitionOf = (tenantId: string, personId: string): string => `${tenantId}|${personId}`;

export const enlist = (
  tables: Tables,
  tenantId: string,
  personId: string,
  direction: Direction,
  { id, teamId, channelId }: { readonly id: string } & ListedRow,
): Promise<void> =>
  orUnavailable(async () => {
    const key = { partitionKey: partitionOf(tenantId, personId), rowKey: `${prefixes[direction]}${suffixOf(id)}` };
    await tables.client(listsTable).upsertEntity({ ...key, teamId, channelId }, 'Replace');
  });

export const delist = (
  tables: Tables,
  tenantId: string,
  personId: string,
  direction: Direction,
  id: string,
): Promise<void> =>
  orUnavailable(async () => {
    try {
      const rowKey = `${prefixes[direction]}${suffixOf(id)}`;
      await tables.client(listsTable).deleteEntity(partitionOf(tenantId, personId), rowKey);
    } catch (error) {
      if (!(error instanceof RestError && error.statusCode === 404)) throw error;
    }
  });

/** One of a person's lists, newest first; `after` is the last suffix of the page before. */
export const readList = async (
  tables: Tables,
  tenantId: string,
  personId: string,
  direction: Direction,
  { after, limit }: { readonly after?: string; readonly limit: number },
) => {
  const prefix = prefixes[direction];
  const range = { ...rangeOf(prefix, after === undefined ? {} : { after }), limit };
  const rows = await tables.list<ListedRow>(listsTable, partitionOf(tenantId, personId), range);
  return rows.map(({ rowKey, teamId, channelId }) => {
    const suffix = rowKey.slice(prefix.length);
    return { suffix, id: idOfSuffix(suffix), teamId, channelId };
  });
};
