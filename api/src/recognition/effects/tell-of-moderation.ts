import { tellAtWork } from '../../notifications/index.ts';
import type { Delivery } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { readPost } from '../store/posts.ts';

/** W6: there is news about a card of theirs; the note waits on the card, and nobody reads it on a locked phone. */
export const tellAuthor = async (platform: Platform, { partition, about, once }: Delivery): Promise<void> => {
  const kept = await readPost(platform.tables, partition, about);
  if (!kept?.post.decision) return;
  const { teamId, channelId, author } = kept.post;
  await tellAtWork(platform, {
    personId: author.id,
    activityType: 'recognitionModerated',
    place: { page: 'wall', recognitionId: about },
    once,
    teamId,
    channelId,
  });
};

/** W6: something waits to be looked at; nothing when an owner has done so already. All that waits on a wall is one entry in the feed. */
export const tellOwner = async (platform: Platform, { partition, about }: Delivery): Promise<void> => {
  const [id = '', personId = ''] = about.split('_');
  const kept = await readPost(platform.tables, partition, id);
  if (!kept?.post.isReported) return;
  const { teamId, channelId } = kept.post;
  await tellAtWork(platform, {
    personId,
    activityType: 'recognitionReported',
    place: { page: 'owners' },
    once: `reports/${partition}`,
    teamId,
    channelId,
  });
};
