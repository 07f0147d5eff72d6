import { gather } from '../../notifications/index.ts';
import type { Delivery } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { isHidden, standingOf } from '../rules/visibility.ts';
import { enlist } from '../store/lists.ts';
import { readPost } from '../store/posts.ts';
import { newsOf } from './gathered.ts';

/** W10, W3: a recipient is to be told that they were thanked, or asked whether it may be shown; nothing when that is over. */
export const tellRecipient = async (platform: Platform, { partition, about }: Delivery): Promise<void> => {
  const [id = '', personId = ''] = about.split('_');
  const kept = await readPost(platform.tables, partition, id);
  const recipient = kept?.post.recipients.find((candidate) => candidate.id === personId);
  if (!kept || !recipient || isHidden(kept.post)) return;
  const standing = standingOf(recipient);
  if (standing === 'removed') return;
  const kind = standing === 'pending' ? 'consent' : 'received';
  await gather(platform, { personId, kind, about: newsOf({ partition, id }) });
};

/**
 * The card is in the list of what somebody responded to, whatever they said and however often; and W10: its author is to be told
 * that somebody else did.
 */
export const responded = async (platform: Platform, { partition, about }: Delivery): Promise<void> => {
  const [id = '', byId = ''] = about.split('_');
  const kept = await readPost(platform.tables, partition, id);
  if (!kept) return;
  await enlist(platform.tables, platform.config.tenantId, byId, 'responded', kept.post);
  if (kept.post.author.id === byId) return;
  await gather(platform, { personId: kept.post.author.id, kind: 'responses', about: newsOf({ partition, id, byId }) });
};
