import { calls } from '../contract/calls.ts';
import type { Person } from '../contract/shapes/common.ts';
import type { Value } from '../contract/shapes/organisation.ts';
import type { Member, RecognitionAudience } from '../contract/shapes/people.ts';
import type {
  Comment,
  Fairness,
  Reactor,
  Recognition,
  ReportedCard,
  ReportReason,
  Spread,
} from '../contract/shapes/recognition.ts';
import { nobody } from './rules/leaving.ts';
import { isChangedSinceHidden, mayModerate, type Viewer } from './rules/moderation.ts';
import type { Card, Decision, Named, Post, Words } from './rules/post.ts';
import { type Kinds, kindsOf, shownCounts } from './rules/reactions.ts';
import type { Seen } from './rules/visibility.ts';

const [beforeId, behindId] = calls.getPhoto.path.split(':id');
const photoUrlOf = (id: string): string => `${beforeId}${id}${behindId}`;

const personView = ({ id, name }: Named): Person => ({
  id,
  displayName: name,
  photoUrl: photoUrlOf(id),
  ...(id === nobody.id && { gone: true as const }),
});

const valueView = ({ id, name, criterion, example, picture, colour }: Value): Value => ({
  id,
  name,
  criterion,
  example,
  picture,
  colour,
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

/** What somebody sees of a post, whether the wall shows it, and for its author what owners said when they hid it. */
interface SeenOnWall extends Seen {
  readonly isOnWall: boolean;
  /** Owners see it, so that they may decide about it. */
  readonly isForOwners: boolean;
  readonly hidden?: Decision;
}

/** A recognition as one viewer sees it; its etag is a hash of this. */
export const recognitionView = (
  { id, kind, author, everyone, value, message, effect, createdAt, editedAt, channelId, teamId }: Words,
  { visibility, recipients, own, isOnWall, isForOwners, hidden }: SeenOnWall,
  viewer: Viewer,
  { counts, commentCount, mine }: Responses,
): Omit<Recognition, 'etag'> => ({
  id,
  kind,
  author: personView(author),
  recipients: recipients.map(personView),
  everyone,
  value: valueView(value),
  message,
  ...(effect && { effect }),
  createdAt: createdAt.toISOString(),
  ...(editedAt && { editedAt: editedAt.toISOString() }),
  reactions: shownCounts(counts, mine),
  commentCount,
  visibility,
  ...(hidden && { moderation: { at: hidden.at.toISOString(), ...(hidden.note && { note: hidden.note }) } }),
  channelId,
  teamId,
  can: {
    edit: viewer.id === author.id,
    delete: viewer.id === author.id,
    react: isOnWall,
    comment: isOnWall,
    report: viewer.id !== author.id,
    moderate: isForOwners && mayModerate({ author }, viewer),
    removeMe: own !== undefined,
    consent: visibility === 'awaiting-consent' && own !== undefined,
  },
});

/** A card in a list of the wall. Those who have yet to decide meet their question in *Mine* and on the single card. */
export const cardView = (card: Card, viewer: Viewer, mine: Kinds | undefined): Omit<Recognition, 'etag'> =>
  recognitionView(
    card,
    {
      visibility: 'wall',
      recipients: card.people,
      isOnWall: true,
      isForOwners: true,
      ...ownIn(card.people, viewer.id),
    },
    viewer,
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

/** To the hour: who was there at that minute could tell who it was. */
const hourOf = (at: Date): string => new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000).toISOString();

const reportsShown = 20;

/** What owners read about a card; `recognition` is what they may see of it. Nobody who reported it is named. */
export const reportedCardView = (
  recognition: Recognition,
  post: Post,
  reports: readonly { readonly reason: ReportReason; readonly note?: string; readonly at: Date }[],
): ReportedCard => {
  const { decision } = post;
  return {
    recognition,
    reports: reports
      .toSorted((one, other) => other.at.getTime() - one.at.getTime())
      .slice(0, reportsShown)
      .map(({ reason, note, at }) => ({
        reason,
        ...(note && { note }),
        reportedAt: hourOf(at),
        isOpen: !decision || at > decision.at,
      })),
    changedSinceHidden: isChangedSinceHidden(post),
    ...(decision && {
      decision: {
        action: decision.action,
        at: decision.at.toISOString(),
        by: personView(decision.by),
        ...(decision.note && { note: decision.note }),
      },
    }),
  };
};

const memberAsPerson = ({ id, displayName }: { readonly id: string; readonly displayName: string }): Person =>
  personView({ id, name: displayName });

export const fairnessView = (
  suggestions: readonly { readonly id: string; readonly displayName: string }[],
  oftenThanked: { readonly id: string; readonly displayName: string } | undefined,
  spread: Spread | undefined,
): Fairness => ({
  suggestions: suggestions.map(memberAsPerson),
  oftenThanked: oftenThanked ? memberAsPerson(oftenThanked) : null,
  ...(spread && {
    spread: {
      days: spread.days,
      recognisedMembers: spread.recognisedMembers,
      values: spread.values?.map(({ value, share }) => ({ value: valueView(value), share })) ?? null,
    },
  }),
});
