import type { Recognition } from '../../contract/shapes/recognition.ts';
import type { Caller } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Direction, listsOf } from '../rules/lists.ts';
import { isHidden } from '../rules/visibility.ts';
import { wallPartition } from '../store/keys.ts';
import { readList } from '../store/lists.ts';
import { readPost } from '../store/posts.ts';
import { noResponses } from '../views.ts';
import { viewFor } from './wall.ts';

const atOnce = 50;

/**
 * P6: all that somebody gave or received, over all walls, newest first; also of channels they have left, for the words are theirs.
 * What owners have hidden from the wall is its author's still.
 */
export const recognitionsOf = async (
  platform: Platform,
  { tenantId, id }: Caller,
  direction: Direction,
): Promise<Recognition[]> => {
  const found: Recognition[] = [];
  for (let after: string | undefined; ; ) {
    const range = { ...(after !== undefined && { after }), limit: atOnce };
    const rows = await readList(platform.tables, tenantId, id, direction, range);
    const posts = await Promise.all(
      rows.map((row) => readPost(platform.tables, wallPartition(tenantId, row.channelId), row.id)),
    );
    for (const kept of posts) {
      if (!kept || !listsOf(kept.post, id).listed.includes(direction)) continue;
      if (isHidden(kept.post) && kept.post.author.id !== id) continue;
      found.push(viewFor(kept.post, { id, isOwner: false }, noResponses));
    }
    after = rows.at(-1)?.suffix;
    if (rows.length < atOnce) return found;
  }
};
