import type { Platform } from '../../platform/platform.ts';
import type { Met, Walk } from '../../platform/storage/walk.ts';
import type { Place } from '../rules/places.ts';
import { itemPrefix, listPrefix, listTable, partitionOf, pointerPrefix } from './lists.ts';

/** All lists of requests of everybody. */
export const allLists: Walk = {
  table: listTable,
  filter: `PartitionKey ge '${listPrefix}' and PartitionKey lt '${listPrefix}~'`,
};

/** A row of somebody's list, as whoever goes through all of them finds it. */
export type ListRow = Met<{ readonly requestId?: string }>;

export const requestIn = ({ rowKey, requestId = '' }: ListRow): string =>
  rowKey.startsWith(pointerPrefix) ? rowKey.slice(pointerPrefix.length) : requestId;

/** Whether a row stands for one of these places, or says that the request has left it. */
export const standsFor = async (platform: Platform, row: ListRow, places: readonly Place[]): Promise<boolean> => {
  const lists = await Promise.all(places.map(({ list, personId }) => partitionOf(platform, list, personId)));
  const place = places[lists.indexOf(row.partitionKey)];
  if (!place) return false;
  return row.rowKey.startsWith(pointerPrefix) || row.rowKey === `${itemPrefix}${place.key}`;
};
