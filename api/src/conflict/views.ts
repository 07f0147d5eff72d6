import type { Person } from '../contract/shapes/common.ts';
import type {
  Attempt,
  ChoosableMediator,
  HistoryEntry,
  HistoryKind,
  Information,
  MediatorView,
  PreviewView,
  RequesterView,
  RequestListItem,
} from '../contract/shapes/conflict.ts';
import type { QueueItem } from '../contract/shapes/mediation.ts';
import type { Mediator } from '../contract/shapes/organisation.ts';
import { mayChooseMediator } from './rules/choosing.ts';
import { type Actor, isAllowed, type MoveName } from './rules/lifecycle.ts';
import { groupOf, nextActionIn } from './rules/queue.ts';
import {
  type ConflictRequest,
  currentAsking,
  type HistoryItem,
  type KeptAttempt,
  type KeptInformation,
  otherPartyIds,
} from './rules/request.ts';
import { keptUntil } from './rules/retention.ts';
import { needsTraining } from './rules/safety.ts';
import { severityOf } from './rules/severity.ts';
import { positionOf } from './rules/steps.ts';
import { sharedMinutes, type WorkingTime } from './rules/working-time.ts';

/** What each viewer may see, as allow-lists; `person` gives a name to an id. Etags are the caller's to add. */
export type PersonOf = (id: string) => Person;
type Unversioned<View> = Omit<View, 'etag'>;

const head = ({ id, state, outcome, receipt }: ConflictRequest) => ({
  id,
  state,
  ...(outcome && { outcome }),
  ...(receipt && { receipt }),
});

export const attemptView = ({ id, at, how, outcome }: KeptAttempt): Attempt => ({ id, at, how, outcome });
export const informationView = ({ id, at, text }: KeptInformation): Information => ({ id, at, text });

const words = (request: ConflictRequest) => ({
  safety: request.safety,
  openCommunication: request.openCommunication,
  guidelines: request.guidelines,
  details: request.details,
  attempts: request.attempts.map(attemptView),
  information: request.information.map(informationView),
  guidelinesInForce: {
    version: request.guidelinesInForce.version,
    items: request.guidelinesInForce.items.map(({ id, title, text }) => ({ id, title, text })),
  },
});

const severity = ({ details }: ConflictRequest) => {
  const { level, reason } = severityOf(details?.severity);
  return { severityLevel: level, severityReason: reason };
};

const historyOf = (
  request: ConflictRequest,
  person: PersonOf,
  isShown: (item: HistoryItem) => boolean = () => true,
): HistoryEntry[] =>
  request.history.filter(isShown).map(({ at, kind, byId }) => ({ at, kind, ...(byId && { by: person(byId) }) }));

const disclosureOf = (request: ConflictRequest) => {
  const { standing, disclosure: text } = currentAsking(request) ?? {};
  return (
    text && { disclosure: { text, answer: standing === 'disclosed' ? ('waiting' as const) : ('agreed' as const) } }
  );
};

const can = (request: ConflictRequest, actor: Actor) => (move: MoveName) => isAllowed(move, actor, positionOf(request));

export const requesterView = (request: ConflictRequest, now: string, person: PersonOf): Unversioned<RequesterView> => {
  const { teamId, channelId, firstTalk, promisedBy, createdAt, savedAt } = request;
  const asking = currentAsking(request);
  const may = can(request, 'requester');
  return {
    ...head(request),
    viewer: 'requester',
    ...words(request),
    teamId,
    ...(channelId && { channelId }),
    firstTalk,
    ...(asking && { mediator: person(asking.mediatorId) }),
    ...disclosureOf(request),
    otherParties: otherPartyIds(request).map(person),
    ...severity(request),
    ...(promisedBy && { promisedBy }),
    ...(asking && { notification: asking.told ?? { state: 'pending' as const } }),
    history: historyOf(request, person),
    visibleTo: [
      { person: person(request.requesterId), because: 'requester' },
      ...(asking?.standing === 'taken' ? [{ person: person(asking.mediatorId), because: 'mediator' as const }] : []),
    ],
    createdAt,
    savedAt,
    keptUntil: keptUntil(request),
    can: {
      save: may('save'),
      deleteDraft: may('deleteDraft'),
      settle: may('settleDirectly'),
      submit: may('submit'),
      chooseMediator: mayChooseMediator(request, now),
      addInformation: may('addInformation'),
      withdraw: may('withdraw'),
      answerDisclosure: may('agreeToDisclosure'),
    },
  };
};

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
  const { id, state, receipt, severityLevel, safetyMark } = {
    ...previewView(request, (personId) => ({ id: personId, displayName: '' })),
  };
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

/** A line in *my requests*. */
export const listItem = (request: ConflictRequest, person: PersonOf): RequestListItem => {
  const { createdAt, savedAt, promisedBy } = request;
  const asking = currentAsking(request);
  return {
    ...head(request),
    role: 'requester',
    ...(asking && { mediator: person(asking.mediatorId) }),
    otherParties: otherPartyIds(request).map(person),
    createdAt,
    savedAt,
    ...(promisedBy && { promisedBy }),
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

/** A mediator as the chooser sees them (C6): whether, never why not. */
export const choosableMediator = (
  { person, languages, timeZone, workingHours, availability }: Omit<Mediator, 'etag'>,
  choosable: boolean,
  mine: WorkingTime,
  now: string,
): ChoosableMediator => ({
  person,
  choosable,
  languages,
  timeZone,
  workingHours,
  overlapMinutes: sharedMinutes(now, mine, { timeZone, workingHours }),
  availability: !choosable || availability === 'away' ? 'not-available' : availability,
});
