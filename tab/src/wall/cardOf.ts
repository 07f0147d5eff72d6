import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { now } from '../client/clock.ts';

/** A card that the API does not know (yet): an example, a preview, a post on its way. It has no ETag. */
export const cardOf = (
  told: Pick<Recognition, 'author' | 'recipients' | 'value' | 'message'> & Partial<Recognition>,
): Recognition => ({
  id: 'example',
  kind: 'recognition',
  everyone: false,
  createdAt: now().toISOString(),
  reactions: [],
  commentCount: 0,
  visibility: 'wall',
  channelId: '',
  teamId: '',
  can: {
    edit: false,
    delete: false,
    react: false,
    comment: false,
    report: false,
    moderate: false,
    removeMe: false,
    consent: false,
  },
  etag: '',
  ...told,
});
