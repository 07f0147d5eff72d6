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
