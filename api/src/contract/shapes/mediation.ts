import { z } from 'zod';
import { Id, Instant, listOf, Person, pageQuery } from './common.ts';
import { NextAction, SeverityLevel, State } from './conflict.ts';

export const QueueGroup = z.enum(['new', 'waiting-on-me', 'waiting-on-others', 'follow-up', 'closed']);
export type QueueGroup = z.infer<typeof QueueGroup>;

export const QueueQuery = z.strictObject({
  ...pageQuery,
  state: listOf(['new', 'waiting-on-me', 'waiting-on-others', 'follow-up', 'closed']).optional(),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

export const QueueItem = z.strictObject({
  id: Id,
  receipt: z.string(),
  state: State,
  group: QueueGroup,
  severityLevel: SeverityLevel,
  parties: z.array(Person),
  submittedAt: Instant,
  /** The mediator's next duty; null when it waits on others. */
  promisedBy: Instant.nullable(),
  nextAction: NextAction,
  safetyMark: z.boolean(),
  firstTalk: z.boolean(),
});
export type QueueItem = z.infer<typeof QueueItem>;

/** M2: `none` accepts; `disclosure` needs a text and waits for the requester's answer. */
export const Declaration = z.strictObject({
  kind: z.enum(['none', 'disclosure', 'recusal', 'declined']),
  text: z.string().optional(),
});
export type Declaration = z.infer<typeof Declaration>;

export const DisclosureAnswer = z.strictObject({ agreed: z.boolean() });
export type DisclosureAnswer = z.infer<typeof DisclosureAnswer>;
