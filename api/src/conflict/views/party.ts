import type { Person } from '../../contract/shapes/common.ts';
import type {
  HistoryKind,
  InvitedView,
  PartyView,
  RequestListItem,
  VisibleTo,
} from '../../contract/shapes/conflict-views.ts';
import { isAskedToGoOn } from '../rules/by-the-clock.ts';
import { type ConflictRequest, currentAsking, type HistoryItem } from '../rules/request.ts';
import { keptUntil } from '../rules/retention.ts';
import { awaitsConfirmation } from '../rules/talks/agreeing.ts';
import { isReopenable } from '../rules/talks/follow-up.ts';
import { hasAccepted, invitationOf, participants, standingOf } from '../rules/talks/taking-part.ts';
import { waitsFor } from '../rules/talks/waiting.ts';
import { can, changedAt, head, historyOf, type PersonOf, type Showing, type Unversioned } from './parts.ts';
import { talksView } from './talks.ts';

/** The mediator who has it, and what they disclosed to everybody who takes part. */
const mediatorOf = (request: ConflictRequest, person: PersonOf) => {
  const asking = currentAsking(request);
  if (asking?.standing !== 'taken') return { disclosures: [] };
  return { mediator: person(asking.mediatorId), disclosures: asking.disclosure ? [asking.disclosure] : [] };
};

/** What a party is shown, its mediator is shown as well. */
const visibleToParty = (viewerId: string, mediator: Person | undefined, person: PersonOf): VisibleTo => [
  { person: person(viewerId), because: 'party' },
  ...(mediator ? [{ person: mediator, because: 'mediator' as const }] : []),
];

/** M4: the summary, the mediator, the mediator's disclosures, and nothing else. */
export const invitedView = (request: ConflictRequest, { viewer, person }: Showing): Unversioned<InvitedView> => {
  const isAsked = standingOf(request, viewer.id) === 'invited';
  const may = can(request, 'party');
  return {
    id: request.id,
    viewer: 'invited',
    state: 'invited',
    summary: request.summary?.released ?? '',
    ...mediatorOf(request, person),
    can: {
      accept: isAsked && may('acceptInvitation'),
      decline: may('declineInvitation'),
      object: isAsked && may('objectToMediator'),
    },
  };
};

/** What is left for somebody who has just said no: that it happened. */
export const saidNoView = ({ id }: ConflictRequest): Unversioned<InvitedView> => ({
  id,
  viewer: 'invited',
  state: 'invited',
  summary: '',
  disclosures: [],
  can: { accept: false, decline: false, object: false },
});

const sharedKinds: readonly HistoryKind[] = [
  'agreement-written',
  'agreement-confirmed',
  'agreement-complete',
  'heard-again',
  'commitment-marked',
  'reopened',
  'withdrawn',
  'referral-agreed',
  'referred',
  'asked-to-go-on',
  'kept-going',
  'ended',
  'closed',
];

/** One's own steps, and what has happened to all since one joined; of people who are out nothing is said. */
const isForParty = (request: ConflictRequest, viewerId: string) => {
  const joinedAt = request.history.findLast(({ kind, byId }) => kind === 'joined' && byId === viewerId)?.at ?? '~';
  const known = [viewerId, ...participants(request), currentAsking(request)?.mediatorId];
  return ({ at, kind, byId }: HistoryItem): boolean =>
    byId === viewerId || (at >= joinedAt && sharedKinds.includes(kind) && (byId === undefined || known.includes(byId)));
};

export const partyView = (request: ConflictRequest, showing: Showing): Unversioned<PartyView> => {
  const { viewer, person, now } = showing;
  const takesPart = participants(request).includes(viewer.id);
  const needs = invitationOf(request, viewer.id)?.needs;
  const may = can(request, 'party');
  const mediator = mediatorOf(request, person);
  return {
    ...head(request),
    viewer: 'party',
    summary: request.summary?.released ?? '',
    ...mediator,
    parties: (takesPart ? participants(request) : [viewer.id]).map(person),
    ...(needs && { needs }),
    ...talksView(request, showing),
    history: historyOf(request, person, isForParty(request, viewer.id)),
    visibleTo: visibleToParty(viewer.id, mediator.mediator, person),
    keptUntil: keptUntil({ ...request, savedAt: changedAt(request, isForParty(request, viewer.id)) }),
    can: {
      leave: may('leave'),
      writePerspective: takesPart && may('writePerspective'),
      confirmAgreement: may('confirmAgreement') && awaitsConfirmation(request, viewer.id),
      keepGoing: takesPart && may('keepTakingPart') && isAskedToGoOn(request, viewer.id),
      reopen: takesPart && may('reopen') && isReopenable(request, now),
    },
  };
};

/** A line in *my requests* for somebody who was invited: nothing of the time before. */
export const partyListItem = (
  request: ConflictRequest,
  { viewer: { id: viewerId }, person, now }: Pick<Showing, 'viewer' | 'person' | 'now'>,
): RequestListItem => {
  const { at = request.createdAt } = invitationOf(request, viewerId) ?? {};
  const { mediator } = mediatorOf(request, person);
  const accepted = hasAccepted(request, viewerId);
  const others = accepted ? participants(request).filter((id) => id !== viewerId) : [];
  const waiting = waitsFor(request, viewerId, now);
  return {
    ...(accepted ? head(request) : { id: request.id, state: 'invited' as const }),
    role: 'party',
    firstTalk: false,
    ...(mediator && { mediator }),
    otherParties: others.map(person),
    createdAt: at,
    savedAt: at,
    ...(waiting && { waitsFor: waiting }),
    visibleTo: visibleToParty(viewerId, mediator, person),
  };
};
