import { cursorAfter, keyOfCursor } from '../../platform/cursor.ts';
import { operation } from '../../platform/http/operation.ts';
import type { Platform } from '../../platform/platform.ts';
import { queueGroups, queuePrefix } from '../rules/queue.ts';
import { type Item, readList } from '../store/lists.ts';
import { findPart } from '../store/reading.ts';
import { queueItem } from '../views/mediator.ts';
import { withNames } from './present.ts';

type Group = (typeof queueGroups)[number];

/** Where the wanted groups begin and end in the queue; those that follow each other are one range. */
const rangesOf = (groups: readonly Group[]): { readonly begin: string; readonly end: string }[] => {
  const ranges: { begin: string; end: string }[] = [];
  for (const [at, group] of queueGroups.entries()) {
    if (!groups.includes(group)) continue;
    const [begin, end] = [queuePrefix(group), `${queuePrefix(group)}~`];
    const before = queueGroups[at - 1];
    const last = ranges.at(-1);
    if (last && before && groups.includes(before)) last.end = end;
    else ranges.push({ begin, end });
  }
  return ranges;
};

/** Items of the wanted groups in the order of the queue, one range after the other until the page is full. */
const readGroups = async (
  platform: Platform,
  mediatorId: string,
  { groups, after, limit }: { groups: readonly Group[]; after?: string; limit: number },
): Promise<Item[]> => {
  const items: Item[] = [];
  for (const { begin, end } of rangesOf(groups)) {
    if (items.length >= limit || (after !== undefined && after > end)) continue;
    const from = after !== undefined && after > begin ? after : begin;
    items.push(
      ...(await readList(platform, 'queue', mediatorId, { after: from, before: end, limit: limit - items.length })),
    );
  }
  return items;
};

/** The mediator's queue: what needs them now comes first, and in each group what is promised first (M1). */
export const getQueue = operation('getQueue', async ({ caller, query }, platform) => {
  const { state: groups = queueGroups, limit, cursor } = query;
  const after = cursor === undefined ? undefined : keyOfCursor(cursor);
  const read = await readGroups(platform, caller.id, { groups, ...(after && { after }), limit: limit + 1 });
  const page = read.slice(0, limit);
  // A request that changed its group between two of these reads was found in both.
  const items = page.filter(({ requestId }, at) => page.findIndex((item) => item.requestId === requestId) === at);
  const found = await Promise.all(items.map(({ requestId }) => findPart(platform, caller, requestId)));
  // An item that the request itself no longer gives this person is on its way out of the list.
  const theirs = found.flatMap((kept) => (kept?.role === 'mediator' ? [kept.request] : []));
  const views = await withNames(platform, (person) =>
    theirs.flatMap((request) => queueItem(request, person) ?? []).filter(({ group }) => groups.includes(group)),
  );
  const last = read.length > limit ? page.at(-1) : undefined;
  return { body: { items: views, nextCursor: last ? cursorAfter(last.key) : null } };
});
