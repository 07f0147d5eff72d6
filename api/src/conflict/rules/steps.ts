import type { SavedSections } from '../../contract/shapes/conflict.ts';
import type { HistoryKind } from '../../contract/shapes/conflict-views.ts';
import { type MediatorState, type MoveName, type Position, positionAfter } from './lifecycle.ts';
import {
  type Asking,
  type ConflictRequest,
  currentAsking,
  type Ending,
  type KeptAttempt,
  type KeptInformation,
} from './request.ts';
import { noTalks } from './talks/kept.ts';

/** What a request becomes by each move. The caller has asked the lifecycle whether the move is allowed. */

export const positionOf = (request: ConflictRequest): Position => ({
  state: request.state,
  mediator: currentAsking(request)?.standing ?? 'none',
  ...(request.outcome && { outcome: request.outcome }),
  ...(request.firstTalk && { firstTalk: true }),
});

/** Who moves, when, and what the history says of it. */
interface Stepping {
  readonly at: string;
  readonly byId?: string;
  readonly kind?: HistoryKind;
  readonly text?: string;
}

const historyId = (version: number): string => `v${String(version).padStart(8, '0')}`;

const standingAfter = (askings: readonly Asking[], mediator: MediatorState, ending: Ending): readonly Asking[] =>
  askings.map((asking): Asking => {
    if (asking.ending !== undefined) return asking;
    return mediator === 'none' ? { ...asking, ending } : { ...asking, standing: mediator };
  });

const isLetGo = ({ state, mediator }: Position): boolean => mediator === 'none' && state !== 'closed';

/** What a mediator who leaves takes along: a summary that nobody gave the go-ahead for, and a question still open. */
const withoutMediator = ({ summary, referral, ...request }: ConflictRequest): ConflictRequest => ({
  ...request,
  ...(summary?.released !== undefined && { summary: { text: summary.released, released: summary.released } }),
  ...(referral && referral.answer !== 'waiting' && { referral }),
});

export const step = (
  request: ConflictRequest,
  move: MoveName,
  { at, byId, kind, text }: Stepping,
  ending: Ending = 'withdrawn',
): ConflictRequest => {
  const to = positionAfter(move, positionOf(request));
  if (!to) throw new Error(`${move} leaves nothing behind`);
  // Whoever reopens it takes back how and when it ended.
  const { promisedBy, outcome: _, closedAt, ...rest } = isLetGo(to) ? withoutMediator(request) : request;
  const version = request.version + 1;
  const stays = to.state === request.state && to.mediator === (currentAsking(request)?.standing ?? 'none');
  return {
    ...rest,
    version,
    state: to.state,
    savedAt: at,
    askings: standingAfter(request.askings, to.mediator, ending),
    // A promise holds until somebody else has to move.
    ...(stays && promisedBy && { promisedBy }),
    ...(to.outcome && { outcome: to.outcome }),
    ...(to.state === 'closed' && { closedAt: closedAt ?? at }),
    history: kind
      ? [...request.history, { id: historyId(version), at, kind, ...(byId && { byId }), ...(text && { text }) }]
      : request.history,
  };
};

export type NewDraft = Pick<
  ConflictRequest,
  'id' | 'tenantId' | 'requesterId' | 'teamId' | 'channelId' | 'firstTalk' | 'safety' | 'guidelinesInForce'
>;

export const started = (draft: NewDraft, at: string): ConflictRequest => ({
  ...draft,
  ...noTalks,
  version: 1,
  state: 'draft',
  createdAt: at,
  savedAt: at,
  openCommunication: null,
  guidelines: null,
  details: null,
  attempts: [],
  information: [],
  askings: [],
  history: [{ id: historyId(1), at, kind: 'started', byId: draft.requesterId }],
});

/** Each section that is named replaces that section; `null` clears it. */
export const saved = (request: ConflictRequest, sections: SavedSections, at: string): ConflictRequest => ({
  ...step(request, 'save', { at }),
  ...sections,
});

export const withAttempt = (request: ConflictRequest, attempt: KeptAttempt, at: string): ConflictRequest => ({
  ...step(request, 'recordAttempt', { at }),
  attempts: [...request.attempts, attempt],
});

/** The requester's word that it is settled: of a draft, or of a first talk that was enough. */
export const settling = ({ state }: Pick<ConflictRequest, 'state'>): 'settleDirectly' | 'settleAfterTalk' =>
  state === 'draft' ? 'settleDirectly' : 'settleAfterTalk';

export const settled = (request: ConflictRequest, reflection: string | undefined, at: string): ConflictRequest => ({
  ...step(request, settling(request), { at, byId: request.requesterId, kind: 'settled' }),
  ...(reflection && { reflection }),
});

/** A first talk becomes a draft of a request like every other: same id, same receipt, everything written so far (C12). */
export const turnedFull = (
  request: ConflictRequest,
  full: Required<Pick<ConflictRequest, 'teamId' | 'safety' | 'guidelinesInForce'>> & Pick<ConflictRequest, 'channelId'>,
  at: string,
): ConflictRequest => {
  const mediatorId = currentAsking(request)?.mediatorId;
  return {
    ...step(request, 'turnIntoFull', { at, byId: request.requesterId, kind: 'turned-full' }, 'withdrawn'),
    ...full,
    ...(mediatorId && { details: { ...request.details, mediatorId } }),
    firstTalk: false,
  };
};

/** Somebody to ask: a new id for this asking, the mediator, and until when they promise to answer. */
export interface NewAsking {
  readonly id: string;
  readonly mediatorId: string;
  readonly promisedBy: string;
  readonly tellAt?: string;
}

const asking = ({ id, mediatorId, tellAt }: NewAsking, at: string): Asking => ({
  id,
  mediatorId,
  at,
  standing: 'asked',
  ...(tellAt && { tellAt }),
});

export const submitted = (
  request: ConflictRequest,
  { receipt, goAhead, ...asked }: NewAsking & { readonly receipt: string; readonly goAhead: number },
  at: string,
): ConflictRequest => ({
  ...step(request, 'submit', { at, byId: request.requesterId, kind: 'submitted' }),
  receipt,
  submittedAt: at,
  promisedBy: asked.promisedBy,
  askings: [...request.askings, { ...asking(asked, at), goAhead }],
});

/** Asks another mediator; whoever was asked before and has not answered is let go. */
export const askedAnother = (request: ConflictRequest, asked: NewAsking, at: string): ConflictRequest => {
  const moved = step(request, 'chooseMediator', { at, byId: request.requesterId, kind: 'mediator-chosen' });
  const before = request.askings.map((one): Asking => (one.ending ? one : { ...one, ending: 'replaced' }));
  return { ...moved, promisedBy: asked.promisedBy, askings: [...before, asking(asked, at)] };
};

/** Taken on: by the mediator's word that nothing stands between, or by the requester's yes to what was disclosed. */
export const taken = (
  request: ConflictRequest,
  by: 'declareNone' | 'agreeToDisclosure',
  { byId, promisedBy, text }: { readonly byId: string; readonly promisedBy: string; readonly text?: string },
  at: string,
): ConflictRequest => {
  const kind = by === 'declareNone' ? 'accepted' : 'disclosure-agreed';
  return { ...step(request, by, { at, byId, kind, ...(text && { text }) }), promisedBy };
};

export const disclosed = (request: ConflictRequest, disclosure: string, byId: string, at: string): ConflictRequest => {
  const moved = step(request, 'disclose', { at, byId, kind: 'disclosed' });
  return { ...moved, askings: moved.askings.map((one) => (one.ending ? one : { ...one, disclosure })) };
};

export const disclosureRefused = (request: ConflictRequest, at: string): ConflictRequest =>
  step(
    request,
    'refuseDisclosure',
    { at, byId: request.requesterId, kind: 'disclosure-refused' },
    'disclosure-refused',
  );

/** The mediator leaves the request: its choice is the requester's again. */
export const leftByMediator = (
  request: ConflictRequest,
  how: 'recused' | 'declined',
  { byId, text }: { readonly byId: string; readonly text?: string },
  at: string,
): ConflictRequest =>
  step(request, how === 'recused' ? 'recuse' : 'decline', { at, byId, kind: how, ...(text && { text }) }, how);

export const withInformation = (
  request: ConflictRequest,
  information: KeptInformation,
  at: string,
): ConflictRequest => ({
  ...step(request, 'addInformation', { at, byId: request.requesterId, kind: 'information-added' }),
  information: [...request.information, information],
});

/** The requester leaves with a referral contact, named or not (C10). */
export const referred = (request: ConflictRequest, contact: string | undefined, at: string): ConflictRequest =>
  step(
    request,
    'refer',
    { at, byId: request.requesterId, kind: 'referred', ...(contact && { text: contact }) },
    'withdrawn',
  );

export const withdrawn = (request: ConflictRequest, at: string): ConflictRequest =>
  step(request, 'withdraw', { at, byId: request.requesterId, kind: 'withdrawn' }, 'withdrawn');
