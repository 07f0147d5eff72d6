import { z } from 'zod';
import { Etag, Id, Instant, Person, pageQuery } from './common.ts';
import { Value } from './organisation.ts';

export const ReactionKind = z.enum(['clap', 'heart', 'party', 'idea', 'thanks']);
export type ReactionKind = z.infer<typeof ReactionKind>;

export const RecognitionKind = z.enum(['recognition', 'achievement']);
export type RecognitionKind = z.infer<typeof RecognitionKind>;

/** The words of a recognition; lengths and emptiness are rules (422), not shapes (400). */
const words = { valueId: z.string().max(100), message: z.string(), effect: z.string().optional() };

export const NewRecognition = z.strictObject({
  kind: RecognitionKind.optional(),
  recipientIds: z.array(Id).max(1000),
  /** Thanks everyone in this channel as one. */
  everyone: z.boolean().optional(),
  ...words,
});
export type NewRecognition = z.infer<typeof NewRecognition>;

export const EditedRecognition = z.strictObject(words).partial().extend({ effect: z.string().nullable().optional() });
export type EditedRecognition = z.infer<typeof EditedRecognition>;

export const ReactionCount = z.strictObject({ kind: ReactionKind, count: z.number(), mine: z.boolean() });
export type ReactionCount = z.infer<typeof ReactionCount>;

/** W6: what the author of a hidden card learns: that it is hidden, since when, and the owners' words. Never who reported it. */
export const Hidden = z.strictObject({ at: Instant, note: z.string().optional() });
export type Hidden = z.infer<typeof Hidden>;

export const Recognition = z.strictObject({
  id: Id,
  kind: RecognitionKind,
  author: Person,
  recipients: z.array(Person),
  everyone: z.boolean(),
  value: Value,
  message: z.string(),
  effect: z.string().optional(),
  createdAt: Instant,
  editedAt: Instant.optional(),
  reactions: z.array(ReactionCount),
  commentCount: z.number(),
  visibility: z.enum(['wall', 'private', 'awaiting-consent', 'hidden']),
  /** Only for its author, and only while it is hidden. */
  moderation: Hidden.optional(),
  /** The channel it was posted in, so that *Mine* can link back. */
  channelId: z.string(),
  teamId: Id,
  can: z.strictObject({
    edit: z.boolean(),
    delete: z.boolean(),
    react: z.boolean(),
    comment: z.boolean(),
    report: z.boolean(),
    moderate: z.boolean(),
    removeMe: z.boolean(),
    consent: z.boolean(),
  }),
  etag: Etag,
});
export type Recognition = z.infer<typeof Recognition>;

export const WallQuery = z.strictObject({
  ...pageQuery,
  value: z.string().max(100).optional(),
  person: Id.optional(),
  from: Instant.optional(),
  to: Instant.optional(),
});
export type WallQuery = z.infer<typeof WallQuery>;

export const Consent = z.strictObject({ decision: z.enum(['show', 'private', 'remove-me']) });
export type Consent = z.infer<typeof Consent>;

/** The card's counts after the caller's own reaction. */
export const Reactions = z.strictObject({ reactions: z.array(ReactionCount) });
export type Reactions = z.infer<typeof Reactions>;

export const Reactor = z.strictObject({ person: Person, kinds: z.array(ReactionKind) });
export type Reactor = z.infer<typeof Reactor>;

export const NewComment = z.strictObject({ message: z.string() });
export const Comment = z.strictObject({
  id: Id,
  author: Person,
  message: z.string(),
  createdAt: Instant,
  can: z.strictObject({ delete: z.boolean() }),
});
export type Comment = z.infer<typeof Comment>;

/** W6: why somebody asks the owners to look at a card. */
export const ReportReason = z.enum(['hurtful', 'discriminating', 'private-matter', 'not-recognition', 'other']);
export type ReportReason = z.infer<typeof ReportReason>;

/** The note has at most 500 written characters (422). */
export const NewReport = z.strictObject({ reason: ReportReason, note: z.string().optional() });
export type NewReport = z.infer<typeof NewReport>;

/** How many owners will read it: none when the only owner wrote the card. */
export const Reported = z.strictObject({ readByOwners: z.number() });

/** A report as owners read it: without who made it, and with its time to the hour only. */
export const Report = z.strictObject({
  reason: ReportReason,
  note: z.string().optional(),
  reportedAt: Instant,
  /** No owner has decided since. */
  isOpen: z.boolean(),
});
export type Report = z.infer<typeof Report>;

export const ReportsQuery = z.strictObject({
  ...pageQuery,
  /** `open`: to be looked at; `hidden`: what owners have hidden, to be restored. */
  state: z.enum(['open', 'hidden']).default('open'),
});
export type ReportsQuery = z.infer<typeof ReportsQuery>;

/** A card that was reported or hidden, for owners: with the names that the wall shows or would show, and no other. */
export const ReportedCard = z.strictObject({
  recognition: Recognition,
  /** Newest first, twenty at most. */
  reports: z.array(Report),
  /** Its author has changed the words since it was hidden. */
  changedSinceHidden: z.boolean(),
  /** The owners' last decision. */
  decision: z
    .strictObject({ action: z.enum(['hide', 'restore']), at: Instant, by: Person, note: z.string().optional() })
    .optional(),
});
export type ReportedCard = z.infer<typeof ReportedCard>;

/** `restore` shows a hidden card again, and lets a reported one stay: both take it off the open list. */
export const Moderation = z.strictObject({ action: z.enum(['hide', 'restore']), note: z.string().optional() });
export type Moderation = z.infer<typeof Moderation>;

/** A part of a whole from 0 to 1 in tenths; `bound` where the exact one would single somebody out. */
export const Share = z.strictObject({ share: z.number(), bound: z.enum(['at-least', 'at-most']).optional() });
export type Share = z.infer<typeof Share>;

/** W8 for owners: how the recognition that the wall shows is spread. No person is named, counted or ranked. */
export const Spread = z.strictObject({
  days: z.number(),
  /** Members whom the wall thanked by name; null in a channel of fewer than ten. */
  recognisedMembers: Share.nullable(),
  /** In the team's own order, tenths of all cards (null: fewer than five); null when there are fewer than ten cards. */
  values: z.array(z.strictObject({ value: Value, share: z.number().nullable() })).nullable(),
});
export type Spread = z.infer<typeof Spread>;

/** W8: the caller's own, shown when they ask for it and kept nowhere. */
export const Fairness = z.strictObject({
  /** A few whom the caller has not thanked lately, by name. Many others may be missing, for many reasons; the list says nothing of them. */
  suggestions: z.array(Person),
  /** Whom three of the caller's last five thank-yous went to. */
  oftenThanked: Person.nullable(),
  /** For owners. */
  spread: Spread.optional(),
});
export type Fairness = z.infer<typeof Fairness>;
