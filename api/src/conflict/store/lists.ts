import { keyedHash } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { unavailable } from '../../platform/refused.ts';
import { type Change, NotCommitted } from '../../platform/storage/commit.ts';
import { type Stored, startingWith } from '../../platform/storage/tables.ts';
import type { ListName } from '../rules/places.ts';

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

export const listTable = 'lists';
export const listPrefix = 'conflict|';
export const itemPrefix = 'item_';
export const pointerPrefix = 'at_';

/** A keyed hash of the person: a dump of the storage does not say whose list it is. */
export const partitionOf = async (platform: Platform, list: ListName, personId: string): Promise<string> =>
  `${listPrefix}${keyedHash(await platform.secret(), 'list', list, platform.config.tenantId, personId)}`;

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
  const rows = await platform.tables.list<ItemRow>(listTable, await partitionOf(platform, list, personId), range);
  return rows.map(({ requestId, rowKey }) => ({ requestId, key: rowKey.slice(itemPrefix.length) }));
};

/** What is written of a request in one list: which version of it, and where. */
interface Placed {
  readonly requestId: string;
  readonly version: number;
  readonly key: string | undefined;
}

export type Pointer = Stored<PointerRow>;

export const readPointer = async (
  platform: Platform,
  list: ListName,
  personId: string,
  requestId: string,
): Promise<Pointer | undefined> =>
  platform.tables.get<PointerRow>(
    listTable,
    await partitionOf(platform, list, personId),
    `${pointerPrefix}${requestId}`,
  );

/** Where a request that moves stands in a list; `pointer` is that of the list, `left` the row it leaves. */
export const moves = (pointer: Pointer | undefined, { requestId, version, key }: Placed, left?: string): Change[] => {
  const rowKey = `${pointerPrefix}${requestId}`;
  const row: PointerRow = { version, ...(key && { key }) };
  return [
    pointer ? { do: 'replace', rowKey, row, etag: pointer.etag } : { do: 'create', rowKey, row },
    ...(left === undefined ? [] : [{ do: 'remove', rowKey: left } as const]),
    ...(key ? [{ do: 'put', rowKey: `${itemPrefix}${key}`, row: { requestId } satisfies ItemRow } as const] : []),
  ];
};

/**
 * Writes where a request belongs, whatever the list says of its version; `pointer` was read before the request.
 * @throws Refused `unavailable` when another delivery was faster
 */
export const placeAnew = async (
  platform: Platform,
  list: ListName,
  personId: string,
  placed: Placed,
  pointer: Pointer | undefined,
): Promise<void> => {
  const partition = await partitionOf(platform, list, personId);
  const before = pointer?.key !== undefined && pointer.key !== placed.key ? `${itemPrefix}${pointer.key}` : undefined;
  // A list that lost a line takes the next one all the same.
  const left = before && (await platform.tables.get<ItemRow>(listTable, partition, before));
  try {
    await platform.commit(listTable, partition, moves(pointer, placed, left && before));
  } catch (error) {
    if (error instanceof NotCommitted) throw unavailable('The list', 1);
    throw error;
  }
};

/**
 * Puts a request where it belongs in somebody's list, or takes it out when it has no key there. An older version never
 * overwrites a newer one. @throws Refused `unavailable` when another delivery was faster; the effect is tried again.
 */
export const placeInList = async (
  platform: Platform,
  list: ListName,
  personId: string,
  placed: Placed,
): Promise<void> => {
  const pointer = await readPointer(platform, list, personId, placed.requestId);
  if (pointer ? pointer.version >= placed.version : placed.key === undefined) return;
  await placeAnew(platform, list, personId, placed, pointer);
};

/** Takes an item of a request that is no more out of a list, with everything that pointed to it. */
export const forgetItem = async (platform: Platform, list: ListName, personId: string, item: Item): Promise<void> => {
  const partition = await partitionOf(platform, list, personId);
  // One by one: a line whose pointer has gone already goes as well.
  const remove = async (rowKey: string) => {
    try {
      await platform.commit(listTable, partition, [{ do: 'remove', rowKey }]);
    } catch (error) {
      // Somebody else has tidied up already.
      if (!(error instanceof NotCommitted)) throw error;
    }
  };
  await Promise.all([remove(`${itemPrefix}${item.key}`), remove(`${pointerPrefix}${item.requestId}`)]);
};
