// A conflict request as each one who has a part in it reads it, and the lists in which it stands.
import { z } from 'zod';
import { Etag, Id, Instant, listOf, Person, WorkingHours } from './common.ts';
import {
  Attempt,
  Details,
  Format,
  GuidelinesStep,
  Information,
  NextAction,
  OpenCommunication,
  Outcome,
  Safety,
  SeverityFact,
  SeverityLevel,
  State,
} from './conflict.ts';
import { Agreement, CheckIn, Needs, OtherParty, Perspective, Referral, Summary } from './hearing.ts';
import { Guideline } from './organisation.ts';

export const HistoryKind = z.enum([
  'started',
  'submitted',
  'notified',
  'unreachable',
  'opened',
  'accepted',
  'disclosed',
  'disclosure-agreed',
  'disclosure-refused',
  'recused',
  'declined',
  'mediator-chosen',
  'information-added',
  'withdrawn',
  'settled',
  'referred',
  'turned-full',
  'closed',
  // By the clock
  'asked-to-go-on',
  'kept-going',
  'ended',
  // By an administrator (P5)
  'clock-stopped',
  'clock-started',
  // After a mediator has taken it on
  'summary-written',
  'summary-released',
  'went-on',
  'invited',
  'joined',
  'invitation-declined',
  'left',
  'handed-in',
  'reflected',
  'reflection-confirmed',
  'reflection-corrected',
  'agreement-written',
  'agreement-confirmed',
  'agreement-complete',
  'heard-again',
  'check-in-answered',
  'commitment-marked',
  'reopened',
  'referral-asked',
  'referral-agreed',
  'referral-refused',
]);
export type HistoryKind = z.infer<typeof HistoryKind>;

export const HistoryEntry = z.strictObject({ at: Instant, kind: HistoryKind, by: Person.optional() });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const Notification = z.strictObject({
  state: z.enum(['pending', 'notified', 'unreachable']),
  /** When it was; while it is pending, when it will be: the mediator's next working hour (N3). */
  at: Instant.optional(),
});
export type Notification = z.infer<typeof Notification>;

/** Who can read this body and why; feeds the privacy chip and names only people whom the body names already. */
export const VisibleTo = z.array(
  z.strictObject({ person: Person, because: z.enum(['requester', 'mediator', 'party']) }),
);
export type VisibleTo = z.infer<typeof VisibleTo>;

const words = {
  safety: Safety,
  openCommunication: OpenCommunication.nullable(),
  guidelines: GuidelinesStep.nullable(),
  details: Details.nullable(),
  attempts: z.array(Attempt),
  information: z.array(Information),
  /** The guidelines this request was started under, as they were then. */
  guidelinesInForce: z.strictObject({ version: z.number(), items: z.array(Guideline) }),
};

/** What the talks have come to, as far as this viewer may see it. */
const talks = {
  /** Perspectives: one's own once begun, those released to one; for the mediator those handed in. */
  perspectives: z.array(Perspective),
  agreement: Agreement.optional(),
  checkIns: z.array(CheckIn),
};

/** Nothing of it is erased before an administrator lets the clock run again (P5). */
const hold = z.strictObject({ reason: z.string(), at: Instant, by: Person }).optional();

const head = { id: Id, state: State, outcome: Outcome.optional(), receipt: z.string().optional(), etag: Etag };

/** A request as its requester sees it. */
export const RequesterView = z.strictObject({
  ...head,
  ...words,
  viewer: z.literal('requester'),
  hold,
  teamId: Id.optional(),
  channelId: z.string().optional(),
  firstTalk: z.boolean(),
  mediator: Person.optional(),
  /** The mediator who has it is away (M11): wait for them, or choose somebody else. */
  mediatorAway: z.strictObject({ until: z.iso.date().optional() }).optional(),
  /** With whom the first talk was that this draft has grown from: the one to choose again, where they are neutral. */
  talkedWith: Person.optional(),
  /** The contact the person turned to, when they said so and kept the request. */
  referredTo: z.string().optional(),
  /** What the mediator disclosed and the requester is asked to agree to, or agreed to. */
  disclosure: z.strictObject({ text: z.string(), answer: z.enum(['waiting', 'agreed']) }).optional(),
  otherParties: z.array(Person),
  summary: Summary.optional(),
  /** Those of the other parties who take part; of the rest the requester learns nothing. */
  takingPart: z.array(Person),
  /** A safety answer was given: before anybody is invited, offer the referral contacts, then ask to go on (M4). */
  asksToGoOn: z.boolean(),
  ...talks,
  referral: Referral.optional(),
  severityLevel: SeverityLevel,
  /** `severityFacts` as one English sentence. */
  severityReason: z.string(),
  severityFacts: z.array(SeverityFact),
  /** Under which version of the words it was submitted, and when. */
  goAhead: z.strictObject({ version: z.number(), at: Instant }).optional(),
  promisedBy: Instant.optional(),
  notification: Notification.optional(),
  /** The short look back, when it was settled directly. */
  reflection: z.string().optional(),
  history: z.array(HistoryEntry),
  visibleTo: VisibleTo,
  createdAt: Instant,
  savedAt: Instant,
  /** When it is erased if nothing more happens (P5). */
  keptUntil: Instant,
  can: z.strictObject({
    save: z.boolean(),
    deleteDraft: z.boolean(),
    settle: z.boolean(),
    submit: z.boolean(),
    chooseMediator: z.boolean(),
    addInformation: z.boolean(),
    withdraw: z.boolean(),
    refer: z.boolean(),
    turnIntoFull: z.boolean(),
    answerDisclosure: z.boolean(),
    releaseSummary: z.boolean(),
    goOn: z.boolean(),
    /** Nothing has happened for 30 days: a yes begins the days anew, no word lets it end after 60. */
    keepGoing: z.boolean(),
    writePerspective: z.boolean(),
    confirmAgreement: z.boolean(),
    answerReferral: z.boolean(),
    reopen: z.boolean(),
  }),
});
export type RequesterView = z.infer<typeof RequesterView>;

/** What a mediator sees before declaring: this and nothing else (M2). */
export const PreviewView = z.strictObject({
  id: Id,
  state: State,
  receipt: z.string(),
  parties: z.array(Person),
  severityLevel: SeverityLevel,
  format: Format.optional(),
  language: z.string().optional(),
  promisedBy: Instant.optional(),
  /** The request carries a safety answer; only a trained mediator was choosable. */
  safetyMark: z.boolean(),
  /** C12: a talk with the requester alone; nobody else is named. */
  firstTalk: z.boolean(),
  etag: Etag,
  can: z.strictObject({ declare: z.boolean(), awaitsDisclosureAnswer: z.boolean() }),
});
export type PreviewView = z.infer<typeof PreviewView>;

/** What the accepted mediator sees. */
export const MediatorView = z.strictObject({
  ...head,
  ...words,
  viewer: z.literal('mediator'),
  hold,
  requester: Person,
  firstTalk: z.boolean(),
  otherParties: z.array(Person),
  /** Each other party, how far they have come, and what they need. */
  parties: z.array(OtherParty),
  disclosure: z.strictObject({ text: z.string(), answer: z.enum(['waiting', 'agreed']) }).optional(),
  /** Always there for a mediator, with the etag that its `PUT` asks for; the text is empty until written. */
  summary: Summary,
  ...talks,
  /** Always there for a mediator, with the etag that its `PUT` asks for. */
  agreement: Agreement,
  referral: Referral.optional(),
  /** Other open requests between the same people that this mediator holds (M13). */
  related: z.array(z.strictObject({ id: Id, receipt: z.string() })),
  severityLevel: SeverityLevel,
  /** `severityFacts` as one English sentence. */
  severityReason: z.string(),
  severityFacts: z.array(SeverityFact),
  promisedBy: Instant.optional(),
  submittedAt: Instant,
  /** Nobody is invited before the requester was offered the referral contacts and goes on here (M4). */
  asksToGoOn: z.boolean(),
  /** The same as in the queue. */
  nextAction: NextAction,
  history: z.array(HistoryEntry),
  visibleTo: VisibleTo,
  can: z.strictObject({
    declare: z.boolean(),
    withdrawAsMediator: z.boolean(),
    writeSummary: z.boolean(),
    proposeSession: z.boolean(),
    writeAgreement: z.boolean(),
    refer: z.boolean(),
    writeNotes: z.boolean(),
    /** The outcomes with which it can be closed now. */
    close: z.array(z.enum(['agreed', 'not-agreed', 'ended'])),
    reopen: z.boolean(),
    hearAgain: z.boolean(),
  }),
});
export type MediatorView = z.infer<typeof MediatorView>;

/** As somebody invited sees it before accepting, and nothing else of it (M4). */
export const InvitedView = z.strictObject({
  id: Id,
  viewer: z.literal('invited'),
  state: z.literal('invited'),
  summary: z.string(),
  /** Nobody while another mediator is being looked for. */
  mediator: Person.optional(),
  disclosures: z.array(z.string()),
  etag: Etag,
  can: z.strictObject({ accept: z.boolean(), decline: z.boolean(), object: z.boolean() }),
});
export type InvitedView = z.infer<typeof InvitedView>;

/** As an other party who takes part sees it. */
export const PartyView = z.strictObject({
  ...head,
  viewer: z.literal('party'),
  hold,
  summary: z.string(),
  mediator: Person.optional(),
  disclosures: z.array(z.string()),
  /** Who takes part, the viewer included. */
  parties: z.array(Person),
  needs: Needs.optional(),
  ...talks,
  history: z.array(HistoryEntry),
  visibleTo: VisibleTo,
  keptUntil: Instant,
  can: z.strictObject({
    leave: z.boolean(),
    writePerspective: z.boolean(),
    confirmAgreement: z.boolean(),
    keepGoing: z.boolean(),
    reopen: z.boolean(),
  }),
});
export type PartyView = z.infer<typeof PartyView>;

export const RequestView = z.union([RequesterView, MediatorView, PartyView, InvitedView, PreviewView]);
export type RequestView = z.infer<typeof RequestView>;

export const RequestListQuery = z.strictObject({
  role: listOf(['requester', 'party']).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
});

/** What a request waits for, where it waits for the person who looks. */
export const WaitsFor = z.enum([
  'mediator',
  'disclosure',
  'referral',
  'summary',
  'go-on',
  'invitation',
  'perspective',
  'reflection',
  'agreement',
  'check-in',
  'keep-going',
]);
export type WaitsFor = z.infer<typeof WaitsFor>;

/** In which language the document speaks, a tag such as `de-AT`; English where there is no other. */
export const DocumentQuery = z.strictObject({ language: z.string().max(35).optional() });

/** A line in *my requests*. */
export const RequestListItem = z.strictObject({
  id: Id,
  role: z.enum(['requester', 'party']),
  /** `invited`: as a party who has not answered yet. */
  state: z.enum([...State.options, 'invited']),
  outcome: Outcome.optional(),
  receipt: z.string().optional(),
  firstTalk: z.boolean(),
  mediator: Person.optional(),
  otherParties: z.array(Person),
  createdAt: Instant,
  savedAt: Instant,
  promisedBy: Instant.optional(),
  /** Left out where nothing waits for this person. */
  waitsFor: WaitsFor.optional(),
  /** Who can read it now. */
  visibleTo: VisibleTo,
});
export type RequestListItem = z.infer<typeof RequestListItem>;

/** A person on the roster as the chooser sees them (C6). */
export const ChoosableMediator = z.strictObject({
  person: Person,
  choosable: z.boolean(),
  languages: z.array(z.string()),
  timeZone: z.string(),
  workingHours: WorkingHours,
  /** Minutes of a working day that both share, today. */
  overlapMinutes: z.number(),
  availability: z.enum(['open', 'limited', 'not-available']),
});
export type ChoosableMediator = z.infer<typeof ChoosableMediator>;

export const ChoosableMediators = z.strictObject({
  items: z.array(ChoosableMediator),
  /** What could not be checked and the mediator will be asked instead. */
  unchecked: z.array(z.enum(['managers'])),
  /** The chooser's own hours, for the strips. */
  mine: z.strictObject({ timeZone: z.string(), workingHours: WorkingHours }),
  promisedDays: z.number(),
});
export type ChoosableMediators = z.infer<typeof ChoosableMediators>;
