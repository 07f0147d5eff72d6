import { z } from 'zod';
import { Etag, Id, Instant, Person, WorkingHours } from './common.ts';
import { ReferralContact } from './organisation.ts';

/** What somebody needs to take part well (C5, M4). */
export const Needs = z.strictObject({
  language: z.string().max(200).optional(),
  timeZone: z.string().max(64).optional(),
  supportPerson: z.string().max(500).optional(),
  accessibility: z.string().max(2000).optional(),
});
export type Needs = z.infer<typeof Needs>;

export const NewSummary = z.strictObject({ text: z.string() });
export type NewSummary = z.infer<typeof NewSummary>;

/** The mediator's neutral summary as its mediator and the requester see it; `etag` is its own. */
export const Summary = NewSummary.extend({
  /** The requester gave the go-ahead for exactly this text. A change needs a new one; who is invited reads the last that had it. */
  released: z.boolean(),
  etag: Etag,
});
export type Summary = z.infer<typeof Summary>;

export const InvitationAnswer = z.strictObject({ accept: z.boolean(), needs: Needs.optional() });
export type InvitationAnswer = z.infer<typeof InvitationAnswer>;

/** How far an other party has come, for the mediator alone. */
export const Standing = z.enum(['not-invited', 'invited', 'taking-part', 'paused', 'declined', 'left']);
export type Standing = z.infer<typeof Standing>;

export const OtherParty = z.strictObject({
  person: Person,
  standing: Standing,
  needs: Needs.optional(),
  /** What became of telling somebody invited, while they have not answered. */
  notification: z.enum(['pending', 'notified', 'unreachable']).optional(),
  /** When they are told: the beginning of their next working hours, while that is still to come (N3). */
  tellAt: Instant.optional(),
  can: z.strictObject({ invite: z.boolean() }),
});
export type OtherParty = z.infer<typeof OtherParty>;

export const NewPerspective = z.strictObject({ text: z.string() });
export type NewPerspective = z.infer<typeof NewPerspective>;

/** The people who may read it; all of them each time, so that leaving somebody out takes it back. */
export const Release = z.strictObject({ toIds: z.array(Id).max(20) });
export type Release = z.infer<typeof Release>;

export const NewReflection = z.strictObject({ text: z.string() });
export type NewReflection = z.infer<typeof NewReflection>;

export const ReflectionAnswer = z.strictObject({ confirmed: z.boolean(), correction: z.string().optional() });
export type ReflectionAnswer = z.infer<typeof ReflectionAnswer>;

/** One round of *what I heard*: earlier rounds stay. */
export const Reflection = z.strictObject({
  at: Instant,
  /** The mediator who heard it; for an author, an earlier one as well. */
  by: Person,
  text: z.string(),
  answer: z.enum(['waiting', 'confirmed', 'corrected']),
  correction: z.string().optional(),
  answeredAt: Instant.optional(),
});
export type Reflection = z.infer<typeof Reflection>;

/**
 * One party's account. Its author reads and writes `text`; the mediator sees what was handed in, the people named what
 * was released, and each of them sees nothing of later changes until the author says so again.
 */
export const Perspective = z.strictObject({
  author: Person,
  text: z.string(),
  /** For the author and the mediator. `changed`: handed in, and written on since. */
  handedIn: z.enum(['no', 'yes', 'changed']).optional(),
  /** For the author and the mediator. */
  releasedTo: z.array(Person),
  /** For the author and the mediator. */
  reflections: z.array(Reflection),
  etag: Etag,
  can: z.strictObject({
    write: z.boolean(),
    handIn: z.boolean(),
    release: z.boolean(),
    delete: z.boolean(),
    reflect: z.boolean(),
    answerReflection: z.boolean(),
  }),
});
export type Perspective = z.infer<typeof Perspective>;

export const SessionTimesQuery = z.strictObject({
  durationMinutes: z.coerce.number().int().min(15).max(480).default(60),
});

const span = { from: Instant, to: Instant };

/** M6: when everybody works, and each one's working time in the same days for the strips. */
export const SessionTimes = z.strictObject({
  ...span,
  durationMinutes: z.number(),
  items: z.array(z.strictObject(span)),
  people: z.array(
    z.strictObject({
      person: Person,
      timeZone: z.string(),
      workingHours: WorkingHours,
      spans: z.array(z.strictObject(span)),
    }),
  ),
});
export type SessionTimes = z.infer<typeof SessionTimes>;

/** M7: what was agreed, how we talk about it, the follow-up action, whose it is and until when. */
export const NewCommitment = z.strictObject({
  what: z.string(),
  how: z.string().optional(),
  action: z.string().optional(),
  ownerId: Id,
  due: z.iso.date(),
});
export type NewCommitment = z.infer<typeof NewCommitment>;

export const NewAgreement = z.strictObject({ commitments: z.array(NewCommitment).max(1000) });
export type NewAgreement = z.infer<typeof NewAgreement>;

export const CommitmentState = z.enum(['open', 'done', 'not-done']);
export type CommitmentState = z.infer<typeof CommitmentState>;

export const CommitmentMark = z.strictObject({ state: CommitmentState });
export type CommitmentMark = z.infer<typeof CommitmentMark>;

/** `n` counts from 1, as in `PUT /requests/{id}/commitments/{n}`. */
export const Commitment = NewCommitment.omit({ ownerId: true }).extend({
  n: z.number(),
  owner: Person,
  state: CommitmentState,
  can: z.strictObject({ mark: z.boolean() }),
});
export type Commitment = z.infer<typeof Commitment>;

export const Agreement = z.strictObject({
  commitments: z.array(Commitment),
  /** Who has confirmed exactly this; a change asks everybody again. */
  confirmations: z.array(z.strictObject({ person: Person, at: Instant })),
  waitingFor: z.array(Person),
  completedAt: Instant.optional(),
  etag: Etag,
});
export type Agreement = z.infer<typeof Agreement>;

/** M8, for the mediator only. */
export const CheckInAnswer = z.strictObject({
  holding: z.enum(['yes', 'partly', 'no']),
  /** Something has become worse for this person because of it. */
  worse: z.boolean(),
  text: z.string().optional(),
});
export type CheckInAnswer = z.infer<typeof CheckInAnswer>;

/** `answers` holds the viewer's own, for the mediator everybody's. */
export const CheckIn = z.strictObject({
  n: z.number(),
  dueAt: Instant,
  answers: z.array(CheckInAnswer.extend({ person: Person, at: Instant })),
  can: z.strictObject({ answer: z.boolean() }),
});
export type CheckIn = z.infer<typeof CheckIn>;

/** After a *yes* to worse: whom else to turn to, without those who take part. */
export const CheckInAnswered = z.strictObject({ checkIn: CheckIn, contacts: z.array(ReferralContact) });
export type CheckInAnswered = z.infer<typeof CheckInAnswered>;

export const NewNotes = z.strictObject({ text: z.string() });
export type NewNotes = z.infer<typeof NewNotes>;

/** M9: the mediator's own; `keptUntil` once the request is closed. */
export const Notes = NewNotes.extend({ etag: Etag, savedAt: Instant.optional(), keptUntil: Instant.optional() });
export type Notes = z.infer<typeof Notes>;

/** `ended` is for first talks. */
export const Closing = z.strictObject({ outcome: z.enum(['agreed', 'not-agreed', 'ended']) });
export type Closing = z.infer<typeof Closing>;

/** M10: where the mediator would rather hand it over to, and the requester's answer. */
export const Referral = z.strictObject({
  contact: ReferralContact.optional(),
  text: z.string().optional(),
  /** `not-asked`: handed over on safety grounds. */
  answer: z.enum(['waiting', 'agreed', 'refused', 'not-asked']),
});
export type Referral = z.infer<typeof Referral>;

export const ReferralAnswer = z.strictObject({ agreed: z.boolean() });
export type ReferralAnswer = z.infer<typeof ReferralAnswer>;
