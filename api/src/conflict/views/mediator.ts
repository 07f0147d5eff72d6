import type { HistoryKind, MediatorView, PreviewView } from '../../contract/shapes/conflict.ts';
import type { QueueItem } from '../../contract/shapes/mediation.ts';
import { groupOf, nextActionIn } from '../rules/queue.ts';
import { type ConflictRequest, currentAsking, type HistoryItem, otherPartyIds } from '../rules/request.ts';
import { needsTraining } from '../rules/safety.ts';
import { severityOf } from '../rules/severity.ts';
import { can, disclosureOf, head, historyOf, type PersonOf, severity, type Unversioned, words } from './parts.ts';

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
    can: {
      declare: may('declareNone'),
      awaitsDisclosureAnswer: currentAsking(request)?.standing === 'disclosed',
    },
  };
};

/** What is left for a mediator who has just stepped aside: that it happened. */
export const steppedAsideView = (request: ConflictRequest): Unversioned<PreviewView> => {
  const { id, state, receipt, severityLevel, safetyMark } = previewView(request, (personId) => ({
    id: personId,
    displayName: '',
  }));
  const nothing = { declare: false, awaitsDisclosureAnswer: false };
  return { id, state, receipt, parties: [], severityLevel, safetyMark, can: nothing };
};

const ofTheRequest: readonly HistoryKind[] = ['started', 'submitted', 'information-added'];

/** What happened with other mediators before is not this one's to know. */
const isForMediator = (request: ConflictRequest, viewerId: string) => {
  const since = currentAsking(request)?.at ?? '';
  return ({ at, kind, byId }: HistoryItem): boolean =>
    ofTheRequest.includes(kind) || (at >= since && (byId === viewerId || byId === request.requesterId));
};

/** Whom the requester ruled out, and whom they meant to ask, nobody else learns. */
const detailsForMediator = ({ details }: ConflictRequest) => {
  if (!details) return null;
  const { ruledOutIds: _, mediatorId: __, ...shown } = details;
  return shown;
};

/** What the mediator who has taken it on sees: all that the requester wrote, and no earlier mediator. */
export const mediatorView = (
  request: ConflictRequest,
  viewerId: string,
  person: PersonOf,
): Unversioned<MediatorView> => {
  const { requesterId, promisedBy, submittedAt = request.createdAt } = request;
  const may = can(request, 'mediator');
  return {
    ...head(request),
    viewer: 'mediator',
    ...words(request),
    details: detailsForMediator(request),
    requester: person(requesterId),
    otherParties: otherPartyIds(request).map(person),
    ...disclosureOf(request),
    ...severity(request),
    ...(promisedBy && { promisedBy }),
    submittedAt,
    history: historyOf(request, person, isForMediator(request, viewerId)),
    visibleTo: [
      { person: person(requesterId), because: 'requester' },
      { person: person(viewerId), because: 'mediator' },
    ],
    can: { declare: may('declareNone'), withdrawAsMediator: may('recuse') },
  };
};

/** A line in the mediator's queue; nothing for a request that is in no queue. */
export const queueItem = (request: ConflictRequest, person: PersonOf): QueueItem | undefined => {
  const { id, receipt = '', state, submittedAt = request.createdAt, promisedBy = null, details, safety } = request;
  const group = groupOf(request);
  return (
    group && {
      id,
      receipt,
      state,
      group,
      severityLevel: severityOf(details?.severity).level,
      parties: [request.requesterId, ...otherPartyIds(request)].map(person),
      submittedAt,
      promisedBy,
      nextAction: nextActionIn(group),
      safetyMark: needsTraining(safety),
    }
  );
};
