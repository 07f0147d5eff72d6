import type { Platform } from '../../platform/platform.ts';
import { listsOf } from '../rules/lists.ts';
import { channelOf } from '../store/keys.ts';
import { delist, enlist } from '../store/lists.ts';
import { concernedBy, type KeptPost, readPost } from '../store/posts.ts';

const refreshFor = async (
  { tables, config: { tenantId } }: Platform,
  partition: string,
  id: string,
  kept: KeptPost | undefined,
  personId: string,
) => {
  const { listed, left } = listsOf(kept?.post, personId);
  const at = { id, teamId: kept?.post.teamId ?? '', channelId: channelOf(partition) };
  await Promise.all([
    ...listed.map((direction) => enlist(tables, tenantId, personId, direction, at)),
    ...left.map((direction) => delist(tables, tenantId, personId, direction, id)),
  ]);
};

/**
 * Brings a post's entries in people's own lists up to date. It looks again after writing and repeats when the post has changed
 * meanwhile, so whichever of two refreshes writes last writes what is true.
 */
export const refreshLists = async (platform: Platform, partition: string, id: string): Promise<void> => {
  const { tables } = platform;
  let kept = await readPost(tables, partition, id);
  let concerned: readonly string[] = [];
  for (;;) {
    if (kept) concerned = [kept.post.author, ...kept.post.recipients].map((person) => person.id);
    else concerned = (await concernedBy(tables, partition, id)) ?? concerned;
    await Promise.all(concerned.map((personId) => refreshFor(platform, partition, id, kept, personId)));
    const now = await readPost(tables, partition, id);
    if (now?.etag === kept?.etag) return;
    kept = now;
  }
};
