import type { Consent, Recognition } from '../../contract/shapes/recognition.ts';
import type { Named, Post, Recipient } from './post.ts';

/** Where a recipient's name stands: W3's choice, then what they decided about this one. */
export const standingOf = ({ audience, decision }: Recipient): 'shown' | 'private' | 'pending' | 'removed' => {
  if (decision === 'removed') return 'removed';
  if (decision === 'show') return 'shown';
  if (decision === 'private') return 'private';
  return audience === 'wall' ? 'shown' : audience === 'ask' ? 'pending' : 'private';
};

/** The recipients whom the wall names. */
export const shownOf = ({ recipients }: Pick<Post, 'recipients'>): Recipient[] =>
  recipients.filter((recipient) => standingOf(recipient) === 'shown');

/** W6: an owner has taken it off the wall, which no recipient's choice undoes. */
export const isHidden = ({ decision }: Pick<Post, 'decision'>): boolean => decision?.action === 'hide';

/** A card with nobody to show is not on the wall; an achievement or a thank-you to everyone needs no name. */
export const isOnWall = (post: Pick<Post, 'recipients' | 'everyone' | 'kind' | 'decision'>): boolean =>
  !isHidden(post) && (post.everyone || post.kind === 'achievement' || shownOf(post).length > 0);

export interface Seen {
  readonly visibility: Recognition['visibility'];
  readonly recipients: readonly Named[];
  /** The viewer is one of the recipients. */
  readonly own?: Recipient;
}

/**
 * What one member of the channel sees of a post; undefined when it must look as if it did not exist.
 * A decision is not announced: on the wall its author sees the same names as everybody, and one that waited for an answer
 * looks to its author as if it still did. A hidden one is its author's alone, whatever its recipients chose.
 */
export const seenBy = (post: Post, viewerId: string): Seen | undefined => {
  if (!isHidden(post)) return seenUnhidden(post, viewerId);
  const seen = viewerId === post.author.id ? seenUnhidden(withoutDecision(post), viewerId) : undefined;
  return seen && { ...seen, visibility: 'hidden' };
};

const withoutDecision = ({ decision: _, ...post }: Post): Post => post;

const seenUnhidden = (post: Post, viewerId: string): Seen | undefined => {
  const shown = shownOf(post);
  const own = post.recipients.find(({ id }) => id === viewerId);
  const standing = own ? standingOf(own) : 'removed';
  if (own && (standing === 'pending' || standing === 'private')) {
    return {
      visibility: standing === 'pending' ? 'awaiting-consent' : 'private',
      recipients: [...shown, own],
      own,
    };
  }
  if (isOnWall(post)) return { visibility: 'wall', recipients: shown, ...(own && standing === 'shown' && { own }) };
  if (viewerId !== post.author.id) return undefined;
  return {
    visibility: post.recipients.some(({ audience }) => audience === 'ask') ? 'awaiting-consent' : 'private',
    recipients: post.recipients.filter((recipient) => standingOf(recipient) !== 'removed'),
  };
};

/** What owners see of a card that was reported or that they have hidden: nobody whom the wall would not name. */
export const seenByOwner = (post: Post): Seen => ({
  visibility: isHidden(post) ? 'hidden' : isOnWall(post) ? 'wall' : 'private',
  recipients: shownOf(post),
});

const decisions = { show: 'show', private: 'private', 'remove-me': 'removed' } as const satisfies Record<
  Consent['decision'],
  Recipient['decision']
>;

/** The post after a recipient's decision about their own name; undefined for somebody whose name is not on it. */
export const decided = (post: Post, personId: string, decision: Consent['decision']): Post | undefined => {
  const own = post.recipients.find(({ id }) => id === personId);
  if (!own || standingOf(own) === 'removed') return undefined;
  return {
    ...post,
    recipients: post.recipients.map((recipient) =>
      recipient === own ? { ...recipient, decision: decisions[decision] } : recipient,
    ),
  };
};
