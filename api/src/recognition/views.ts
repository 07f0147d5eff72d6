import { calls } from '../contract/calls.ts';
import type { Person } from '../contract/shapes/common.ts';
import type { Member, RecognitionAudience } from '../contract/shapes/people.ts';
import type { Comment, Reactor, Recognition } from '../contract/shapes/recognition.ts';
import type { Card, Named, Post } from './rules/post.ts';
import { type Kinds, kindsOf, shownCounts } from './rules/reactions.ts';
import type { Seen } from './rules/visibility.ts';

const [beforeId, behindId] = calls.getPhoto.path.split(':id');
const photoUrlOf = (id: string): string => `${beforeId}${id}${behindId}`;

const personView = ({ id, name }: Named): Person => ({
  id,
  displayName: name,
  photoUrl: photoUrlOf(id),
});

/** How others responded, and the viewer's own part of it. */
export interface Responses {
  readonly counts: Readonly<Record<string, number>>;
  readonly commentCount: number;
  readonly mine?: Kinds;
}

export const noResponses: Responses = { counts: {}, commentCount: 0 };

export const responsesOf = ({ card, mine }: { readonly card: Card; readonly mine: Kinds | undefined }): Responses => ({
  counts: card.counts,
  commentCount: card.commentCount,
  ...(mine && { mine }),
});

/** A recognition as one viewer sees it; its etag is a hash of this. */
export const recognitionView = (
  {
    id,
    kind,
    author,
    everyone,
    value,
    message,
    effect,
    createdAt,
    editedAt,
    channelId,
    teamId,
  }: Omit<Post, 'recipients'>,
  { visibility, recipients, own, isOnWall }: Seen & { readonly isOnWall: boolean },
  viewerId: string,
  { counts, commentCount, mine }: Responses,
): Omit<Recognition, 'etag'> => ({
  id,
  kind,
  author: personView(author),
  recipients: recipients.map(personView),
  everyone,
  value: {
    id: value.id,
    name: value.name,
    criterion: value.criterion,
    example: value.example,
    picture: value.picture,
    colour: value.colour,
  },
  message,
  ...(effect && { effect }),
  createdAt: createdAt.toISOString(),
  ...(editedAt && { editedAt: editedAt.toISOString() }),
  reactions: shownCounts(counts, mine),
  commentCount,
  visibility,
  channelId,
  teamId,
  can: {
    edit: viewerId === author.id,
    delete: viewerId === author.id,
    react: isOnWall,
    comment: isOnWall,
    report: false,
    moderate: false,
    removeMe: own !== undefined,
    consent: visibility === 'awaiting-consent' && own !== undefined,
  },
});

/** A card in a list of the wall. Those who have yet to decide meet their question in *Mine* and on the single card. */
export const cardView = (card: Card, viewerId: string, mine: Kinds | undefined): Omit<Recognition, 'etag'> =>
  recognitionView(
    card,
    {
      visibility: 'wall',
      recipients: card.people,
      isOnWall: true,
      ...ownIn(card.people, viewerId),
    },
    viewerId,
    responsesOf({ card, mine }),
  );

const ownIn = (people: readonly Named[], viewerId: string): Pick<Seen, 'own'> => {
  const own = people.find(({ id }) => id === viewerId);
  return own ? { own: { ...own, audience: 'wall' } } : {};
};

export const reactorView = (person: Named, kinds: Kinds): Reactor => ({
  person: personView(person),
  kinds: kindsOf(kinds),
});

export const commentView = (
  { id, author, message, createdAt }: { id: string; author: Named; message: string; createdAt: Date },
  viewerId: string,
): Comment => ({
  id,
  author: personView(author),
  message,
  createdAt: createdAt.toISOString(),
  can: { delete: viewerId === author.id },
});

export const memberView = (
  { id, displayName, isOwner }: { id: string; displayName: string; isOwner: boolean },
  recognitionAudience: RecognitionAudience,
): Member => ({ id, displayName, photoUrl: photoUrlOf(id), isOwner, recognitionAudience });
