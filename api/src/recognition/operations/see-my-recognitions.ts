import type { Recognition } from '../../contract/shapes/recognition.ts';
import type { Caller } from '../../platform/caller.ts';
import { cursorAfter, keyOfCursor } from '../../platform/cursor.ts';
import { operation } from '../../platform/http/operation.ts';
import type { Platform } from '../../platform/platform.ts';
import { Refused } from '../../platform/refused.ts';
import { type Direction, listsOf } from '../rules/lists.ts';
import { checkedSuffix } from '../store/keys.ts';
import { readList } from '../store/lists.ts';
import { enterWall, findPost, type WallParams } from './wall.ts';

/** A listed post from its wall, if the caller may still see it there and it still belongs in this list. */
const resolved = async (
  platform: Platform,
  caller: Caller,
  direction: Direction,
  at: WallParams & { readonly id: string },
): Promise<Recognition[]> => {
  try {
    const { viewer, partition } = await enterWall(platform, caller, at);
    const { post, view } = await findPost(platform, partition, viewer, at);
    return listsOf(post, caller.id).listed.includes(direction) ? [view] : [];
  } catch (error) {
    if (error instanceof Refused && (error.code === 'not-allowed' || error.code === 'not-found')) return [];
    throw error;
  }
};

/** W9: received, given, and waiting for my consent, over all walls, newest first. */
export const listMyRecognitions = operation('listMyRecognitions', async ({ caller, query }, platform) => {
  const { direction, cursor, limit } = query;
  const after = cursor === undefined ? {} : { after: checkedSuffix(keyOfCursor(cursor)) };
  const rows = await readList(platform.tables, caller.tenantId, caller.id, direction, { ...after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const items = await Promise.all(page.map((at) => resolved(platform, caller, direction, at)));
  const last = page.at(-1);
  return { body: { items: items.flat(), nextCursor: last && rows.length > limit ? cursorAfter(last.suffix) : null } };
});
