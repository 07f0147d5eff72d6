import { nobody } from './leaving.ts';
import type { Post } from './post.ts';
import { standingOf } from './visibility.ts';

/** W9: the lists of the personal app. */
export type Direction = 'received' | 'given' | 'awaiting-consent';

/** In which lists of this person a post belongs, and in which it may have been and no longer does. */
export const listsOf = (
  post: Post | undefined,
  personId: string,
): { readonly listed: readonly Direction[]; readonly left: readonly Direction[] } => {
  if (!post) return { listed: [], left: ['received', 'given', 'awaiting-consent'] };
  if (personId === nobody.id) return { listed: [], left: ['given'] };
  if (personId === post.author.id) return { listed: ['given'], left: [] };
  const recipient = post.recipients.find(({ id }) => id === personId);
  if (!recipient) return { listed: [], left: ['received', 'awaiting-consent'] };
  switch (standingOf(recipient)) {
    case 'removed':
      return { listed: [], left: ['received', 'awaiting-consent'] };
    case 'pending':
      return { listed: ['awaiting-consent'], left: [] };
    default:
      return { listed: ['received'], left: recipient.decision ? ['awaiting-consent'] : [] };
  }
};
