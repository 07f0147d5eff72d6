import type { Platform } from '../../platform/platform.ts';
import { keep } from '../store/keeping.ts';
import { truthKey } from '../store/keys.ts';
import { delist } from '../store/lists.ts';
import { concernedBy } from '../store/posts.ts';
import { leftovers } from '../store/responses.ts';
import { refreshLists } from './lists.ts';

/** Removes what a deleted post left in people's lists and on the wall: reactions, comments, and last the note of whom it concerned. */
export const sweepDeleted = async (platform: Platform, partition: string, id: string): Promise<void> => {
  const { tables } = platform;
  if (!(await concernedBy(tables, partition, id))) return;
  await refreshLists(platform, partition, id);
  for (;;) {
    const { changes, people } = await leftovers(tables, partition, id);
    if (changes.length === 0) break;
    await Promise.all(
      [...people].map((personId) => delist(tables, platform.config.tenantId, personId, 'responded', id)),
    );
    await keep(platform, partition, changes);
  }
  await keep(platform, partition, [{ do: 'remove', rowKey: truthKey(id) }]);
};
