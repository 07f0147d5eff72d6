import type { EffectHandlers } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { rebuilding, type Stage } from '../../platform/rebuild.ts';
import { type Met, removeMet } from '../../platform/storage/walk.ts';
import { nobody } from '../rules/leaving.ts';
import { listsOf } from '../rules/lists.ts';
import { allPosts, allResponses, idOfTruth, partsOfResponse, wallPartition } from '../store/keys.ts';
import { hasResponded } from '../store/leaving.ts';
import { allLists, enlist, type ListedRow, type ListRow, lineOf, listsTable } from '../store/lists.ts';
import { readPost } from '../store/posts.ts';
import { refreshLists } from './lists.ts';

type MetRow = ListedRow & { readonly authorId?: string };

/** The card is in the list of what its reactor or commenter responded to. */
const listResponse = async (platform: Platform, { partitionKey, rowKey, authorId }: Met<MetRow>): Promise<void> => {
  const { id, of } = partsOfResponse(rowKey);
  const personId = authorId ?? of;
  const kept = personId === nobody.id ? undefined : await readPost(platform.tables, partitionKey, id);
  if (kept) await enlist(platform.tables, platform.config.tenantId, personId, 'responded', kept.post);
};

const isListed = async ({ tables, config }: Platform, row: ListRow): Promise<boolean> => {
  const line = lineOf(row);
  if (!line) return false;
  const { personId, direction, id } = line;
  const partition = wallPartition(config.tenantId, row.channelId);
  const kept = await readPost(tables, partition, id);
  if (!kept) return false;
  if (direction === 'responded') return hasResponded(tables, partition, id, personId);
  return listsOf(kept.post, personId).listed.includes(direction);
};

/** A line of somebody's list that no card stands behind goes. */
const tidy = async (platform: Platform, row: ListRow): Promise<void> => {
  if (!(await isListed(platform, row))) await removeMet(platform, listsTable, row);
};

const stages = ({ config }: Platform): readonly Stage<MetRow>[] => [
  {
    ...allPosts,
    visit: (platform, { partitionKey, rowKey }) => refreshLists(platform, partitionKey, idOfTruth(rowKey)),
  },
  { ...allResponses('reactions'), visit: listResponse },
  { ...allResponses('comments'), visit: listResponse },
  { ...allLists(config.tenantId), visit: tidy },
];

export const rebuildEffects = {
  'rebuild-recognition-lists': rebuilding('rebuild-recognition-lists', stages),
} satisfies EffectHandlers<Platform>;
