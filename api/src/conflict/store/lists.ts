import { keyedHash } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { unavailable } from '../../platform/refused.ts';
import { type Change, NotCommitted } from '../../platform/storage/commit.ts';
import { type Stored, startingWith } from '../../platform/storage/tables.ts';

/** A person's list of requests: those they made, those they were invited to, or those they are asked about as mediator. */
export type ListName = 'mine' | 'party' | 'queue';

/**
 * Lists are derived from the requests and hold ids, versions and sort keys only. `item_<sort key>` rows are what is
 * read; an `at_<request id>` row carries the version and says where the item is (nowhere: a tombstone).
 */
interface ItemRow {
  readonly requestId: string;
}
interface PointerRow {
  readonly version: number;
  readonly key?: string;
}

export interface Item {
  readonly requestId: string;
  readonly key: string;
}

const table = 'lists';
const itemPrefix = 'item_';
const pointerPrefix = 'at_';

/** A keyed hash of the person: a dump of the storage does not say whose list it is. */
const partitionOf = async (platform: Platform, list: ListName, personId: string): Promise<string> =>
  `conflict|${keyedHash(await platform.secret(), 'list', list, platform.config.tenantId, personId)}`;

/** Items in the order of their sort keys: all, those behind `after`, those before `before`. */
export const readList = async (
  platform: Platform,
  list: ListName,
  personId: string,
  { after, before, limit }: { readonly after?: string; readonly before?: string; readonly limit: number },
): Promise<Item[]> => {
  const all = startingWith(itemPrefix);
  const range = {
    from: after === undefined ? all.from : `${itemPrefix}${after}!`,
    to: before === undefined ? all.to : `${itemPrefix}${before}`,
    limit,
  };
  const rows = await platform.tables.list<ItemRow>(table, await partitionOf(platform, list, personId), range);
  return rows.map(({ requestId, rowKey }) => ({ requestId, key: rowKey.slice(itemPrefix.length) }));
};

const moves = (
  pointer: Stored<PointerRow> | undefined,
  { requestId, version, key }: { requestId: string; version: number; key: string | undefined },
): Change[] => {
  const rowKey = `${pointerPrefix}${requestId}`;
  const row: PointerRow = { version, ...(key && { key }) };
  const isElsewhere = pointer?.key !== undefined && pointer.key !== key;
  return [
    pointer ? { do: 'replace', rowKey, row, etag: pointer.etag } : { do: 'create', rowKey, row },
    ...(isElsewhere ? [{ do: 'remove', rowKey: `${itemPrefix}${pointer.key}` } as const] : []),
    ...(key ? [{ do: 'put', rowKey: `${itemPrefix}${key}`, row: { requestId } satisfies ItemRow } as const] : []),
  ];
};

/**
 * Puts a request where it belongs in somebody's list, or takes it out when it has no key there. An older version never
 * overwrites a newer one. @throws Refused `unavailable` when another delivery was faster; the effect is tried again.
 */
export const placeInList = async (
  platform: Platform,
  list: ListName,
  personId: string,
  placed: { readonly requestId: string; readonly version: number; readonly key: string | undefined },
): Promise<void> => {
  const partition = await partitionOf(platform, list, personId);
  const pointer = await platform.tables.get<PointerRow>(table, partition, `${pointerPrefix}${placed.requestId}`);
  if (pointer ? pointer.version >= placed.version : placed.key === undefined) return;
  try {
    await platform.commit(table, partition, moves(pointer, placed));
  } catch (error) {
    if (error instanceof NotCommitted) throw unavailable('The list', 1);
    throw error;
  }
};

/** Takes an item of a request that is no more out of a list, with everything that pointed to it. */
export const forgetItem = async (platform: Platform, list: ListName, personId: string, item: Item): Promise<void> => {
  const partition = await partitionOf(platform, list, personId);
  // One by one: a line whose pointer has gone already goes as well.
  const remove = async (rowKey: string) => {
    try {
      await platform.commit(table, partition, [{ do: 'remove', rowKey }]);
    } catch (error) {
      // Somebody else has tidied up already.
      if (!(error instanceof NotCommitted)) throw error;
    }
  };
  await Promise.all([remove(`${itemPrefix}${item.key}`), remove(`${pointerPrefix}${item.requestId}`)]);
};
