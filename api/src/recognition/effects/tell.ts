import { tell } from '../../notifications/index.ts';
import type { Delivery } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { isHidden, standingOf } from '../rules/visibility.ts';
import { readPost } from '../store/posts.ts';

const neutralChannel = 'your channel';

/** W10, W3: tells a recipient that they were thanked, or asks whether it may be shown; nothing when that is over. */
export const tellRecipient = async (platform: Platform, { partition, about, once }: Delivery): Promise<void> => {
  const [id = '', personId = ''] = about.split('_');
  const kept = await readPost(platform.tables, partition, id);
  const recipient = kept?.post.recipients.find((candidate) => candidate.id === personId);
  if (!kept || !recipient || isHidden(kept.post)) return;
  const { teamId, channelId, author, message } = kept.post;
  const standing = standingOf(recipient);
  if (standing === 'removed') return;
  if (standing === 'pending') {
    await tell(platform, { personId, activityType: 'recognitionConsent', place: { page: 'mine' }, once });
    return;
  }
  await tell(platform, {
    personId,
    activityType: 'recognitionReceived',
    place: { page: 'wall', recognitionId: id },
    parameters: {
      name: author.name,
      channel: (await platform.directory.channelName(teamId, channelId)) ?? neutralChannel,
    },
    // What is private stays off a locked phone.
    ...(standing === 'shown' && { previewText: message }),
    once,
    teamId,
    channelId,
  });
};
