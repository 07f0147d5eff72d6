import { z } from 'zod';
import { Etag, Id, WorkingHours } from './common.ts';

export const RecognitionAudience = z.enum(['wall', 'private', 'ask']);
export type RecognitionAudience = z.infer<typeof RecognitionAudience>;

export const Role = z.enum(['member', 'mediator', 'administrator']);
export type Role = z.infer<typeof Role>;

/** Which kinds of notification a person wants; a mediator's new requests cannot be switched off. */
export const NotificationChoices = z.strictObject({
  recognitionReceived: z.boolean(),
  recognitionResponses: z.boolean(),
  recognitionConsent: z.boolean(),
  news: z.boolean(),
  checkIn: z.boolean(),
});
export type NotificationChoices = z.infer<typeof NotificationChoices>;

export const NewPreferences = z.strictObject({
  recognitionAudience: RecognitionAudience,
  notifications: NotificationChoices.optional(),
  workingHours: WorkingHours.optional(),
  /** IANA name; left out means the mailbox's own when it may be read. */
  timeZone: z.string().max(64).optional(),
});
export type NewPreferences = z.infer<typeof NewPreferences>;

export const Preferences = NewPreferences.required({ notifications: true }).extend({ etag: Etag });
export type Preferences = z.infer<typeof Preferences>;

export const Me = z.strictObject({
  id: Id,
  displayName: z.string(),
  roles: z.array(Role),
  preferences: Preferences,
  openConflictCounts: z.strictObject({ requester: z.number(), party: z.number(), mediator: z.number() }),
});
export type Me = z.infer<typeof Me>;

/** By what Teams opens a chat or a meeting with somebody. */
export const Address = z.strictObject({ address: z.string() });

export const Member = z.strictObject({
  id: Id,
  displayName: z.string(),
  photoUrl: z.string().optional(),
  isOwner: z.boolean(),
  recognitionAudience: RecognitionAudience,
});
export type Member = z.infer<typeof Member>;
