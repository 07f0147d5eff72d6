import type { Moderation } from '../../contract/shapes/recognition.ts';
import type { Decision, Named, Post } from './post.ts';
import { isHidden, isOnWall, seenBy } from './visibility.ts';
import { isBlank, written } from './words.ts';

/** Somebody who looks at a wall; owners are those of the channel as Teams knows them. */
export interface Viewer {
  readonly id: string;
  readonly isOwner: boolean;
}

/** Whoever sees somebody else's card may ask the owners to look at it: a private one too, which shows it to them. */
export const mayReport = (post: Post, viewerId: string): boolean =>
  !isAuthor(post, viewerId) && seenBy(post, viewerId) !== undefined;

const isAuthor = ({ author }: Pick<Post, 'author'>, personId: string): boolean => author.id === personId;

/** Nobody judges their own card: an owner who wrote one leaves it, and what is said about it, to the other owners. */
export const mayModerate = (post: Pick<Post, 'author'>, { id, isOwner }: Viewer): boolean =>
  isOwner && !isAuthor(post, id);

/** The owners to tell when a card comes to their list; whoever brought it there knows. */
export const ownersToAsk = (
  before: Post,
  after: Post,
  members: Iterable<Viewer>,
  broughtById: string,
): readonly string[] =>
  after.isReported && !before.isReported
    ? [...members].filter((member) => mayModerate(after, member) && member.id !== broughtById).map(({ id }) => id)
    : [];

/** What owners get to see at all: the wall, what they have hidden, and what somebody asked them to look at. */
export const isForOwners = (post: Post): boolean => isOnWall(post) || isHidden(post) || post.isReported === true;

/** What goes with a report or a decision, as it is kept. */
export const keptNote = (note: string | undefined): { readonly note?: string } =>
  note === undefined || isBlank(note) ? {} : { note: written(note) };

/** The post after an owner's decision, which answers everything that was reported until then. */
export const decidedByOwner = (
  { isReported: _, ...post }: Post,
  { action, note }: Moderation,
  by: Named,
  at: Date,
): Post => ({ ...post, decision: { action, by, at, ...keptNote(note) } satisfies Decision });

/** The author is told when the card goes and when it comes back, and not that somebody let it stay. */
export const concernsAuthor = (before: Post, after: Post): boolean => isHidden(before) !== isHidden(after);

/** A report is made once by each person; again only when the author has changed the words since. */
export const isNewReport = (before: { readonly at: Date } | undefined, { editedAt }: Post): boolean =>
  !before || (editedAt !== undefined && editedAt > before.at);

/** An owner may want to look again at what its author has changed since it was hidden. */
export const isChangedSinceHidden = (post: Post): boolean =>
  isHidden(post) && post.editedAt !== undefined && post.decision !== undefined && post.editedAt > post.decision.at;
