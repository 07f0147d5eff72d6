import type { Outcome, State } from '../../contract/shapes/conflict.ts';
import type { Standing } from './request.ts';

/** Who makes a move; `time` is what the clock or the roster brings about without anybody's doing. */
export type Actor = 'requester' | 'mediator' | 'party' | 'time';
export const actors = ['requester', 'mediator', 'party', 'time'] as const satisfies readonly Actor[];

/** How far the current mediator has come, or that there is none. */
export type MediatorState = 'none' | Standing;
export const mediatorStates = ['none', 'asked', 'disclosed', 'taken'] as const satisfies readonly MediatorState[];

export interface Position {
  readonly state: State;
  readonly mediator: MediatorState;
  readonly outcome?: Outcome;
  /** C12: with the requester alone; nobody else is named. */
  readonly firstTalk?: boolean;
}

interface Move {
  readonly by: readonly Actor[];
  readonly from: readonly State[];
  /** What must be true of the mediator; nothing is demanded where it is left out. */
  readonly mediator?: readonly MediatorState[];
  /** From a closed request only when it ended like this. */
  readonly closedAs?: readonly Outcome[];
  /** Whether it belongs to first talks only, or never to one; to every request where it is left out. */
  readonly talk?: 'only' | 'never';
  /** `same` stays where it is; `gone` leaves nothing behind. */
  readonly to: State | 'same' | 'gone';
  readonly thenMediator?: MediatorState;
  readonly outcome?: Outcome;
}

const running = ['accepted', 'hearing', 'agreement', 'follow-up'] as const satisfies readonly State[];
const open = ['submitted', ...running] as const;
const meeting = ['accepted', 'hearing', 'agreement'] as const satisfies readonly State[];
const taken = ['taken'] as const satisfies readonly MediatorState[];

/**
 * Every move of a conflict request (M3): who makes it, from which states, where it leads and with which outcome.
 * What is not in this table is refused. Conditions that need more than the position (who remains, what is due) are
 * rules of their own, beside this one.
 */
const table = {
  // While it is the requester's alone
  save: { by: ['requester'], from: ['draft'], to: 'same' },
  recordAttempt: { by: ['requester'], from: ['draft'], to: 'same' },
  deleteDraft: { by: ['requester'], from: ['draft'], to: 'gone' },
  settleDirectly: { by: ['requester'], from: ['draft'], to: 'closed', outcome: 'settled-directly' },
  submit: { by: ['requester'], from: ['draft'], to: 'submitted', thenMediator: 'asked' },

  // A talk first (C12)
  /** Its words are the requester's alone again until they submit; whoever was asked has no part in it until then. */
  turnIntoFull: {
    by: ['requester'],
    from: ['draft', 'submitted', 'accepted'],
    talk: 'only',
    to: 'draft',
    thenMediator: 'none',
  },
  settleAfterTalk: {
    by: ['requester'],
    from: ['submitted', 'accepted'],
    talk: 'only',
    to: 'closed',
    outcome: 'settled-directly',
  },
  endTalk: { by: ['mediator'], from: ['accepted'], talk: 'only', to: 'closed', outcome: 'ended' },

  // A mediator is asked, and declares
  chooseMediator: {
    by: ['requester'],
    from: ['submitted'],
    mediator: ['none', 'asked'],
    to: 'same',
    thenMediator: 'asked',
  },
  declareNone: { by: ['mediator'], from: ['submitted'], mediator: ['asked'], to: 'accepted', thenMediator: 'taken' },
  disclose: { by: ['mediator'], from: ['submitted'], mediator: ['asked'], to: 'same', thenMediator: 'disclosed' },
  agreeToDisclosure: {
    by: ['requester'],
    from: ['submitted'],
    mediator: ['disclosed'],
    to: 'accepted',
    thenMediator: 'taken',
  },
  refuseDisclosure: {
    by: ['requester'],
    from: ['submitted'],
    mediator: ['disclosed'],
    to: 'same',
    thenMediator: 'none',
  },
  decline: {
    by: ['mediator'],
    from: ['submitted'],
    mediator: ['asked', 'disclosed'],
    to: 'same',
    thenMediator: 'none',
  },
  recuse: {
    by: ['mediator'],
    from: open,
    mediator: ['asked', 'disclosed', 'taken'],
    to: 'submitted',
    thenMediator: 'none',
  },
  objectToMediator: { by: ['party'], from: ['hearing'], mediator: taken, to: 'submitted', thenMediator: 'none' },
  loseMediator: {
    by: ['time'],
    from: open,
    mediator: ['asked', 'disclosed', 'taken'],
    to: 'submitted',
    thenMediator: 'none',
  },

  // Whenever it is open
  addInformation: { by: ['requester'], from: open, to: 'same' },
  withdraw: { by: ['requester'], from: open, to: 'closed', outcome: 'withdrawn' },
  refer: { by: ['requester'], from: ['draft', ...open], to: 'closed', outcome: 'referred' },
  askReferral: { by: ['mediator'], from: running, to: 'same' },
  agreeToReferral: { by: ['requester'], from: running, to: 'closed', outcome: 'referred' },
  refuseReferral: { by: ['requester'], from: running, to: 'same' },
  referForSafety: { by: ['mediator'], from: running, to: 'closed', outcome: 'referred' },
  askWhetherToGoOn: { by: ['time'], from: ['submitted', ...meeting], to: 'same' },
  end: { by: ['time'], from: ['submitted', ...meeting], to: 'closed', outcome: 'ended' },
  /** Whoever was asked whether to go on says yes: the days without a move begin anew. */
  keepGoing: { by: ['requester'], from: ['submitted', ...meeting], to: 'same' },
  keepTakingPart: { by: ['party'], from: ['submitted', ...meeting], talk: 'never', to: 'same' },

  // Everybody is heard
  writeSummary: { by: ['mediator'], from: ['accepted', 'hearing'], talk: 'never', to: 'same' },
  releaseSummary: { by: ['requester'], from: ['accepted', 'hearing'], talk: 'never', to: 'same' },
  /** After a safety answer: the referral contacts were offered, and the requester goes on here. */
  goOn: { by: ['requester'], from: ['accepted', 'hearing'], talk: 'never', to: 'same' },
  inviteParty: { by: ['mediator'], from: ['accepted', 'hearing'], talk: 'never', to: 'hearing' },
  acceptInvitation: { by: ['party'], from: ['hearing'], to: 'same' },
  // At any time, also while another mediator is being looked for
  declineInvitation: { by: ['party'], from: open, talk: 'never', to: 'same' },
  leave: { by: ['party'], from: open, talk: 'never', to: 'same' },
  /** The last other party declines or leaves. */
  leaveAsLast: { by: ['party'], from: open, talk: 'never', to: 'closed', outcome: 'ended' },
  writePerspective: { by: ['requester', 'party'], from: ['hearing'], to: 'same' },
  releasePerspective: { by: ['requester', 'party'], from: ['hearing', 'agreement', 'follow-up'], to: 'same' },
  /** One's own words, as long as there is anything to take them out of. */
  deletePerspective: { by: ['requester', 'party'], from: [...open, 'closed'], talk: 'never', to: 'same' },
  reflect: { by: ['mediator'], from: ['hearing'], to: 'same' },
  answerReflection: { by: ['requester', 'party'], from: ['hearing'], to: 'same' },
  proposeSession: { by: ['mediator'], from: running, to: 'same' },
  writeNotes: { by: ['mediator'], from: [...running, 'closed'], mediator: taken, to: 'same' },

  // What is agreed, and whether it holds
  beginAgreement: { by: ['mediator'], from: ['hearing'], to: 'agreement' },
  writeAgreement: { by: ['mediator'], from: ['agreement'], to: 'same' },
  confirmAgreement: { by: ['requester', 'party'], from: ['agreement'], to: 'same' },
  /** The last one confirms. */
  completeAgreement: { by: ['requester', 'party'], from: ['agreement'], to: 'follow-up' },
  hearAgain: { by: ['mediator'], from: ['agreement'], to: 'hearing' },
  closeWithoutAgreement: { by: ['mediator'], from: meeting, talk: 'never', to: 'closed', outcome: 'not-agreed' },
  answerCheckIn: { by: ['requester', 'party'], from: ['follow-up'], to: 'same' },
  markCommitment: { by: ['requester', 'party', 'mediator'], from: ['follow-up'], to: 'same' },
  closeAsAgreed: { by: ['mediator', 'time'], from: ['follow-up'], to: 'closed', outcome: 'agreed' },
  reopen: {
    by: ['requester', 'party', 'mediator'],
    from: ['follow-up', 'closed'],
    mediator: taken,
    closedAs: ['agreed', 'not-agreed', 'ended'],
    talk: 'never',
    to: 'hearing',
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof table;
export const moves: Readonly<Record<MoveName, Move>> = table;
export const moveNames = Object.keys(table) as MoveName[];

/** Whether this actor may make this move from here. */
export const isAllowed = (name: MoveName, actor: Actor, at: Position): boolean => {
  const { by, from, mediator, closedAs, talk } = moves[name];
  const fromClosed = at.state !== 'closed' || !closedAs || (at.outcome !== undefined && closedAs.includes(at.outcome));
  const fitsTalk = !talk || (talk === 'only') === (at.firstTalk === true);
  const fitsMediator = !mediator || mediator.includes(at.mediator);
  return by.includes(actor) && from.includes(at.state) && fitsMediator && fromClosed && fitsTalk;
};

/**
 * Where a move that is allowed leads; nothing when it leaves nothing behind.
 * Closing keeps a mediator who had taken it on (they took part) and lets go of one who had only been asked.
 */
export const positionAfter = (name: MoveName, at: Position): Position | undefined => {
  const { to, thenMediator, outcome } = moves[name];
  if (to === 'gone') return undefined;
  const state = to === 'same' ? at.state : to;
  const talk = at.firstTalk && name !== 'turnIntoFull' && { firstTalk: true };
  if (state !== 'closed') return { state, mediator: thenMediator ?? at.mediator, ...talk };
  const ended = outcome ?? at.outcome;
  return { state, mediator: at.mediator === 'taken' ? 'taken' : 'none', ...(ended && { outcome: ended }), ...talk };
};
