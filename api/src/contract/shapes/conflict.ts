// What people write and choose in a conflict request; `conflict-views.ts` is what each of them reads.
import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { Needs } from './hearing.ts';

export const State = z.enum(['draft', 'submitted', 'accepted', 'hearing', 'agreement', 'follow-up', 'closed']);
export type State = z.infer<typeof State>;

export const Outcome = z.enum(['settled-directly', 'agreed', 'not-agreed', 'withdrawn', 'referred', 'ended']);
export type Outcome = z.infer<typeof Outcome>;

export const SeverityLevel = z.enum(['low', 'moderate', 'high']);
export type SeverityLevel = z.infer<typeof SeverityLevel>;

/** What a mediator does next with a request, or whom it waits for. */
export const NextAction = z.enum([
  'declare',
  'await-disclosure-answer',
  'talk',
  'write-summary',
  'await-release',
  'invite',
  'await-invitation',
  'await-perspective',
  'reflect',
  'await-confirmation',
  'write-agreement',
  'await-agreement',
  'await-check-in',
  'none',
]);
export type NextAction = z.infer<typeof NextAction>;

export const Format = z.enum(['separate', 'video', 'written']);
export type Format = z.infer<typeof Format>;

/** C2. `choice` is needed as soon as any answer is yes; that is a rule (422). */
export const Safety = z.strictObject({
  riskNow: z.boolean(),
  harassmentOrDiscrimination: z.boolean(),
  threatsOrUnlawful: z.boolean(),
  powerOver: z.boolean(),
  formalProcedure: z.boolean(),
  wantsRuling: z.boolean(),
  payOrContract: z.boolean(),
  choice: z.enum(['continue', 'refer', 'stop']).optional(),
});
export type Safety = z.infer<typeof Safety>;

/** C3; every text at most 20,000 UTF-16 units (a rule), all of it may be incomplete while it is a draft. */
export const OpenCommunication = z.strictObject({
  observation: z.string().optional(),
  effect: z.string().optional(),
  myPart: z.string().optional(),
  cause: z.string().optional(),
  need: z.string().optional(),
  ask: z.string().optional(),
  commonGround: z.string().optional(),
  message: z.string().optional(),
  skipped: z.enum(['safety', 'tried-before', 'not-possible', 'rather-not']).optional(),
});
export type OpenCommunication = z.infer<typeof OpenCommunication>;

/** C4 */
export const GuidelinesStep = z.strictObject({
  version: z.number().int().optional(),
  appliedIds: z.array(z.string().max(100)).max(30).optional(),
  tried: z.string().optional(),
  whyNotEnough: z.string().optional(),
});
export type GuidelinesStep = z.infer<typeof GuidelinesStep>;

const grade = z.number().int().min(0).max(3);
/** C5: plain answers from which the app reads how soon help is needed; any of them may be open. */
export const Severity = z
  .strictObject({
    frequency: z.enum(['once', 'sometimes', 'weekly', 'daily']),
    duration: z.enum(['days', 'weeks', 'months', 'longer']),
    worstMoment: grade,
    workEffect: grade,
    wellbeingEffect: grade,
  })
  .partial();
export type Severity = z.infer<typeof Severity>;

/** What a level was read from, answer by answer, so that a screen says it in its own language. */
export const SeverityFact = z.enum([
  'once',
  'sometimes',
  'weekly',
  'daily',
  'for-days',
  'for-weeks',
  'for-months',
  'for-longer',
  'grave',
  'very-grave',
  'weighs-on-work',
  'weighs-on-wellbeing',
  /** Nothing that weighs was said: all questions were left open, or some. */
  'all-open',
  'some-open',
]);
export type SeverityFact = z.infer<typeof SeverityFact>;

/** C5 */
export const Details = z.strictObject({
  otherPartyIds: z.array(Id).max(100).optional(),
  outcomeHopedFor: z.string().optional(),
  severity: Severity.optional(),
  format: Format.optional(),
  needs: Needs.optional(),
  ruledOutIds: z.array(Id).max(100).optional(),
  /** Whom the requester means to ask: the choice waits with the draft, on every device, until they submit. */
  mediatorId: Id.optional(),
});
export type Details = z.infer<typeof Details>;

const place = { teamId: Id, channelId: z.string().max(200).optional() };

/** C12: a first talk names nobody, so it needs neither the safety answers nor a team; `{firstTalk: true}` is enough. */
const NewFirstTalk = z.strictObject({
  firstTalk: z.literal(true),
  teamId: Id.optional(),
  channelId: place.channelId,
  safety: Safety.optional(),
});
export const NewRequest = z.discriminatedUnion('firstTalk', [
  z.strictObject({ ...place, safety: Safety, firstTalk: z.literal(false).optional() }),
  NewFirstTalk,
]);
export type NewRequest = z.infer<typeof NewRequest>;

/** C12: what a first talk lacks to be a request like every other; the team may be left out where it began in one. */
export const FullRequest = z.strictObject({ ...place, teamId: Id.optional(), safety: Safety });
export type FullRequest = z.infer<typeof FullRequest>;

/**
 * C10: leaving with a referral contact, named as the organisation's settings name it. A draft is erased with its key
 * (204, no body) unless `keep` is true; what was submitted closes as `referred`, because others have a part in it.
 */
export const NewReferral = z.strictObject({
  keep: z.boolean().optional(),
  contact: z.string().max(100).optional(),
  /** M10, by the mediator: why; needed on safety grounds. */
  text: z.string().optional(),
  /** M10, by the mediator: hands it over at once instead of asking the requester. */
  safetyGrounds: z.boolean().optional(),
});
export type NewReferral = z.infer<typeof NewReferral>;

/** A section replaces that section; `null` clears it. */
export const SavedSections = z.strictObject({
  safety: Safety.optional(),
  openCommunication: OpenCommunication.nullable().optional(),
  guidelines: GuidelinesStep.nullable().optional(),
  details: Details.nullable().optional(),
});
export type SavedSections = z.infer<typeof SavedSections>;

export const NewAttempt = z.strictObject({
  at: Instant,
  how: z.enum(['call', 'chat', 'in-person', 'mail', 'other']),
  outcome: z.string(),
});
export type NewAttempt = z.infer<typeof NewAttempt>;
export const Attempt = NewAttempt.extend({ id: Id });
export type Attempt = z.infer<typeof Attempt>;

/** Times for a call with one of the other parties; `timeZone` is the device's own, an IANA name. */
export const TalkTimesQuery = z.strictObject({ personId: Id, timeZone: z.string().max(64).optional() });
export const TalkTimes = z.strictObject({
  items: z.array(z.strictObject({ start: Instant, end: Instant })),
  /** In both people's working hours; in one's own, since theirs never meet (`apart`) or are not known (`own`). */
  hours: z.enum(['both', 'apart', 'own']),
});
export type TalkTimes = z.infer<typeof TalkTimes>;

export const Settlement = z.strictObject({ reflection: z.string().optional() });
export type Settlement = z.infer<typeof Settlement>;

export const Submission = z.strictObject({
  mediatorId: Id,
  consent: z.boolean(),
  /** The version of the words that were agreed to; the newest when left out. */
  goAhead: z.number().int().min(1).optional(),
});
export type Submission = z.infer<typeof Submission>;

export const MediatorChoice = z.strictObject({ mediatorId: Id });
export type MediatorChoice = z.infer<typeof MediatorChoice>;

export const NewInformation = z.strictObject({ text: z.string() });
export type NewInformation = z.infer<typeof NewInformation>;
export const Information = NewInformation.extend({ id: Id, at: Instant });
export type Information = z.infer<typeof Information>;
