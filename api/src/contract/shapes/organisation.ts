import { z } from 'zod';
import { Etag, Id, Instant, Person, pageQuery, WorkingHours } from './common.ts';

export const Value = z.strictObject({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(60),
  criterion: z.string().max(300),
  example: z.string().max(500),
  /** A picture of the set that ships with the app, by name. */
  picture: z.string().max(60),
  /** A tone of the set that ships with the app, by name. */
  colour: z.string().max(30),
});
export type Value = z.infer<typeof Value>;

export const Guideline = z.strictObject({
  id: z.string().min(1).max(100),
  title: z.string().min(1).max(100),
  text: z.string().max(1000),
});
export type Guideline = z.infer<typeof Guideline>;

export const NewTeamSettings = z.strictObject({
  values: z.array(Value).min(1).max(12),
  guidelines: z.strictObject({ items: z.array(Guideline).max(30) }),
});
export type NewTeamSettings = z.infer<typeof NewTeamSettings>;

/** Members of a shared channel who are not in its team name the channel, to read what the team agreed on. */
export const TeamSettingsQuery = z.strictObject({ channelId: z.string().max(200).optional() });
export type TeamSettingsQuery = z.infer<typeof TeamSettingsQuery>;

export const TeamSettings = z.strictObject({
  values: z.array(Value),
  guidelines: z.strictObject({ version: z.number(), items: z.array(Guideline) }),
  can: z.strictObject({ edit: z.boolean() }),
  etag: Etag,
});
export type TeamSettings = z.infer<typeof TeamSettings>;

/** The versions of a team's guidelines, newest first. */
export const GuidelineVersionsQuery = TeamSettingsQuery.extend(pageQuery);

export const GuidelineVersion = z.strictObject({
  version: z.number(),
  items: z.array(Guideline),
  /** When an owner agreed on it, and who; left out for what ships with the app. */
  at: Instant.optional(),
  by: Person.optional(),
});
export type GuidelineVersion = z.infer<typeof GuidelineVersion>;

export const Availability = z.enum(['open', 'limited', 'away']);
export type Availability = z.infer<typeof Availability>;

export const NewMediator = z.strictObject({
  languages: z.array(z.string().max(35)).max(20),
  timeZone: z.string().max(64),
  workingHours: WorkingHours,
  availability: Availability.optional(),
  awayUntil: z.iso.date().optional(),
  maximumOpen: z.number().int().min(1).max(100).optional(),
  /** Trained for requests with a safety answer (C2). */
  trainedForSafety: z.boolean().optional(),
});
export type NewMediator = z.infer<typeof NewMediator>;

export const Mediator = NewMediator.required({ availability: true, maximumOpen: true, trainedForSafety: true }).extend({
  person: Person,
  etag: Etag,
});
export type Mediator = z.infer<typeof Mediator>;

/** M11: what a mediator says of themselves; training and being on the roster at all are for administrators to say. */
export const MyMediator = NewMediator.omit({ trainedForSafety: true }).required({
  availability: true,
  maximumOpen: true,
});
export type MyMediator = z.infer<typeof MyMediator>;

/** Where somebody can go instead of, or beside, a mediator. */
export const ReferralContact = z.strictObject({
  name: z.string().max(100),
  role: z.string().max(100),
  channel: z.string().max(200),
  hours: z.string().max(200).optional(),
  personId: Id.optional(),
});
export type ReferralContact = z.infer<typeof ReferralContact>;

export const NewOrganisationSettings = z.strictObject({
  referralContacts: z.array(ReferralContact).max(20),
  /** Working days within which a mediator promises to answer. */
  promisedDays: z.number().int().min(1).max(10),
});
export type NewOrganisationSettings = z.infer<typeof NewOrganisationSettings>;

export const OrganisationSettings = NewOrganisationSettings.extend({
  hasMediators: z.boolean(),
  can: z.strictObject({ edit: z.boolean() }),
  etag: Etag,
});
export type OrganisationSettings = z.infer<typeof OrganisationSettings>;

/**
 * P5: the clock of one request is stopped, for a legal reason that everybody who takes part reads. A receipt number that
 * belongs to no request is taken like every other: whoever stops a clock learns nothing.
 */
export const NewHold = z.strictObject({ receipt: z.string().max(40), reason: z.string().max(500) });
export type NewHold = z.infer<typeof NewHold>;

export const Hold = NewHold.extend({ at: Instant, by: Person });
export type Hold = z.infer<typeof Hold>;

/** Something decided that could not be delivered, without its content. */
export const ParkedEffect = z.strictObject({
  id: z.string(),
  kind: z.string(),
  attempts: z.number(),
  parkedAt: Instant,
  reason: z.string(),
});
export type ParkedEffect = z.infer<typeof ParkedEffect>;

/** A figure under five is `null`, and none can be had by subtraction: only quarters that are over, no totals of shown parts. */
const figure = z.number().int().nullable();

/** P7: the whole organisation, one quarter of a year (UTC), newest first. */
export const Figures = z.strictObject({
  items: z.array(
    z.strictObject({
      /** `2026-Q3` */
      quarter: z.string(),
      submitted: figure,
      accepted: figure,
      outcomes: z.strictObject({
        agreed: figure,
        'not-agreed': figure,
        withdrawn: figure,
        referred: figure,
        ended: figure,
      }),
      /** Medians from submission, in whole hours and days. */
      hoursToAccept: figure,
      daysToAgree: figure,
    }),
  ),
  smallestShown: z.number(),
});
export type Figures = z.infer<typeof Figures>;

const Check = z.enum(['ok', 'down']);

/** What the app stands on and what it was allowed, for whoever installed it. */
export const Installation = z.strictObject({
  version: z.string(),
  /** `key`: wraps and unwraps; `graph`: the app can sign in to Microsoft Graph as itself. */
  checks: z.strictObject({ tables: Check, queue: Check, key: Check, graph: Check }),
  /** Rights for the whole organisation that the app can do without, each with what is missing as long as it is not granted. */
  rights: z.array(z.strictObject({ name: z.string(), isGranted: z.boolean(), without: z.string() })),
});
export type Installation = z.infer<typeof Installation>;

/** People's lists, made anew from what they are derived from. `endedAt` is null while that is under way, both before the first time. */
export const ListsRebuild = z.strictObject({ startedAt: Instant.nullable(), endedAt: Instant.nullable() });
export type ListsRebuild = z.infer<typeof ListsRebuild>;
