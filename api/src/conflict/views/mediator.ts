import type { HistoryKind, MediatorView, PreviewView } from '../../contract/shapes/conflict-views.ts';
import type { OtherParty } from '../../contract/shapes/hearing.ts';
import type { QueueItem } from '../../contract/shapes/mediation.ts';
import { type ConflictRequest, currentAsking, type HistoryItem, otherPartyIds } from '../rules/request.ts';
import { needsTraining } from '../rules/safety.ts';
import { severityOf } from '../rules/severity.ts';
import { mayWriteAgreement } from '../rules/talks/agreeing.ts';
import { isReopenable } from '../rules/talks/follow-up.ts';
import { asksToGoOn, mayInvite } from '../rules/talks/inviting.ts';
import { invitationOf, standingOf } from '../rules/talks/taking-part.ts';
import { turnOf } from '../rules/talks/turn.ts';
import {
  can,
  disclosureOf,
  head,
  historyOf,
  type PersonOf,
  referralOf,
  type Showing,
  severity,
  type Unversioned,
  visibleTo,
  words,
} from './parts.ts';
import { agreementView, summaryView, talksView } from './talks.ts';

/** M2: before the declaration, this and nothing else. */
export const previewView = (request: ConflictRequest, person: PersonOf): Unversioned<PreviewView> => {
  const { id, state, receipt = '', promisedBy, details } = request;
  const may = can(request, 'mediator');
  return {
    id,
    state,
    receipt,
    parties: [request.requesterId, ...otherPartyIds(request)].map(person),
    severityLevel: severityOf(details?.severity).level,
    ...(details?.format && { format: details.format }),
    ...(details?.needs?.language && { language: details.needs.language }),
    ...(promisedBy && { promisedBy }),
    safetyMark: needsTraining(request.safety),
    firstTalk: request.firstTalk,
    can: {
      declare: may('declareNone'),
      awaitsDisclosureAnswer: currentAsking(request)?.standing === 'disclosed',
    },
  };
};

/** What is left for a mediator who has just stepped aside: that it happened. */
export const steppedAsideView = (request: ConflictRequest): Unversioned<PreviewView> => {
  const { id, state, receipt, severityLevel, safetyMark, firstTalk } = previewView(request, (personId) => ({
    id: personId,
    displayName: '',
  }));
  const nothing = { declare: false, awaitsDisclosureAnswer: false };
  return { id, state, receipt, parties: [], severityLevel, safetyMark, firstTalk, can: nothing };
};

const ofTheRequest: readonly HistoryKind[] = [
  'started',
  'submitted',
  'information-added',
  'asked-to-go-on',
  'ended',
  'closed',
];

/** What happened with other mediators before is not this one's to know; nor that a first talk came before it. */
const isForMediator = (request: ConflictRequest, viewerId: string) => {
  const since = currentAsking(request)?.at ?? '';
  const submittedLast = request.history.findLast(({ kind }) => kind === 'submitted')?.id;
  const theirs = [viewerId, request.requesterId, ...request.invitations.map(({ personId }) => personId)];
  return ({ id, at, kind, byId }: HistoryItem): boolean =>
    kind === 'submitted'
      ? id === submittedLast
      : ofTheRequest.includes(kind) || (at >= since && theirs.includes(byId ?? ''));
};

const otherParty = (request: ConflictRequest, id: string, person: PersonOf): OtherParty => {
  const { needs, tellAt, told = 'pending' } = invitationOf(request, id) ?? {};
  const standing = standingOf(request, id);
  return {
    person: person(id),
    standing,
    ...(needs && { needs }),
    ...(standing === 'invited' && { notification: told }),
    ...(standing === 'invited' && told === 'pending' && tellAt && { tellAt }),
    can: { invite: mayInvite(request, id) },
  };
};

/** Whom the requester ruled out, and whom they meant to ask, nobody else learns. */
const detailsForMediator = ({ details }: ConflictRequest) => {
  if (!details) return null;
  const { ruledOutIds: _, mediatorId: __, ...shown } = details;
  return shown;
};

/** What the mediator who has taken it on sees: all that the requester wrote, and no earlier mediator. */
export const mediatorView = (request: ConflictRequest, showing: Showing): Unversioned<MediatorView> => {
  const { person, now, viewer } = showing;
  const { requesterId, promisedBy, submittedAt = request.createdAt } = request;
  const may = can(request, 'mediator');
  return {
    ...head(request),
    viewer: 'mediator',
    ...words(request),
    details: detailsForMediator(request),
    requester: person(requesterId),
    firstTalk: request.firstTalk,
    otherParties: otherPartyIds(request).map(person),
    parties: otherPartyIds(request).map((id) => otherParty(request, id, person)),
    summary: summaryView(request.summary ?? { text: '' }, showing),
    ...talksView(request, showing),
    agreement: agreementView(request, showing),
    ...referralOf(request, viewer),
    related: [],
    ...disclosureOf(request),
    ...severity(request),
    ...(promisedBy && { promisedBy }),
    submittedAt,
    asksToGoOn: asksToGoOn(request),
    nextAction: turnOf(request)?.nextAction ?? 'none',
    history: historyOf(request, person, isForMediator(request, viewer.id)),
    visibleTo: visibleTo(request, person),
    can: {
      declare: may('declareNone'),
      withdrawAsMediator: may('recuse'),
      writeSummary: may('writeSummary'),
      proposeSession: may('proposeSession'),
      writeAgreement: mayWriteAgreement(request),
      refer: may('referForSafety'),
      writeNotes: may('writeNotes') && isReopenable(request, now),
      close: [
        ...(may('closeAsAgreed') ? ['agreed' as const] : []),
        ...(may('closeWithoutAgreement') ? ['not-agreed' as const] : []),
        ...(may('endTalk') ? ['ended' as const] : []),
      ],
      reopen: may('reopen') && isReopenable(request, now),
      hearAgain: may('hearAgain'),
    },
  };
};

/** A line in the mediator's queue; nothing for a request that is in no queue. */
export const queueItem = (request: ConflictRequest, person: PersonOf): QueueItem | undefined => {
  const {
    id,
    receipt = '',
    state,
    submittedAt = request.createdAt,
    promisedBy = null,
    details,
    safety,
    firstTalk,
  } = request;
  const turn = turnOf(request);
  return (
    turn && {
      id,
      receipt,
      state,
      severityLevel: severityOf(details?.severity).level,
      parties: [request.requesterId, ...otherPartyIds(request)].map(person),
      submittedAt,
      promisedBy,
      ...turn,
      safetyMark: needsTraining(safety),
      firstTalk,
    }
  );
};
