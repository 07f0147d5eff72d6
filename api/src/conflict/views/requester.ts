import type {
  HistoryEntry,
  Notification,
  RequesterView,
  RequestListItem,
} from '../../contract/shapes/conflict-views.ts';
import { isAskedToGoOn } from '../rules/by-the-clock.ts';
import { isWithoutPresentMediator, mayChooseMediator } from '../rules/choosing.ts';
import { isOwnOrShared } from '../rules/private.ts';
import { type Asking, type ConflictRequest, currentAsking, otherPartyIds, talkedWithId } from '../rules/request.ts';
import { keptUntil } from '../rules/retention.ts';
import { settling } from '../rules/steps.ts';
import { awaitsConfirmation } from '../rules/talks/agreeing.ts';
import { isReopenable } from '../rules/talks/follow-up.ts';
import { asksToGoOn, awaitsRelease } from '../rules/talks/inviting.ts';
import { takingPart } from '../rules/talks/taking-part.ts';
import { waitsFor } from '../rules/talks/waiting.ts';
import {
  can,
  changedAt,
  disclosureOf,
  head,
  historyOf,
  referralOf,
  type Showing,
  severity,
  type Unversioned,
  visibleTo,
  words,
} from './parts.ts';
import { summaryView, talksView } from './talks.ts';

/** M2: a mediator who steps aside is told that nobody learns why; that they are too close would be a reason. */
const withoutReasons = (entry: HistoryEntry): HistoryEntry =>
  entry.kind === 'recused' ? { ...entry, kind: 'declined' } : entry;

const goAheadOf = ({ askings }: ConflictRequest) => {
  const given = askings.findLast(({ goAhead }) => goAhead !== undefined);
  return given?.goAhead && { version: given.goAhead, at: given.at };
};

/** Once others are asked, whose turn it is would tell what they do. */
const promiseShown = ({ state, promisedBy }: ConflictRequest): string | undefined =>
  state === 'submitted' || state === 'accepted' ? promisedBy : undefined;

/** What became of telling the mediator, or when they will be told. */
const notificationOf = ({ told, tellAt }: Asking): Notification =>
  told ?? { state: 'pending', ...(tellAt && { at: tellAt }) };

/** Everything of one's own request. */
export const requesterView = (request: ConflictRequest, showing: Showing): Unversioned<RequesterView> => {
  const { person, now } = showing;
  const { teamId, channelId, firstTalk, createdAt } = request;
  const isShown = isOwnOrShared(request.requesterId);
  const promisedBy = promiseShown(request);
  const savedAt = changedAt(request, isShown);
  const asking = currentAsking(request);
  const talkedWith = talkedWithId(request);
  const referredTo = request.history.findLast(({ kind }) => kind === 'referred')?.text;
  const may = can(request, 'requester');
  const goAhead = goAheadOf(request);
  return {
    ...head(request),
    viewer: 'requester',
    ...words(request),
    ...(teamId && { teamId }),
    ...(channelId && { channelId }),
    firstTalk,
    ...(asking && { mediator: person(asking.mediatorId) }),
    ...(isWithoutPresentMediator(request, now) && { mediatorAway: asking?.away ? { until: asking.away } : {} }),
    ...(talkedWith && { talkedWith: person(talkedWith) }),
    ...(referredTo && { referredTo }),
    ...disclosureOf(request),
    otherParties: otherPartyIds(request).map(person),
    ...(request.summary && { summary: summaryView(request.summary, showing) }),
    takingPart: takingPart(request).map(person),
    asksToGoOn: asksToGoOn(request) && request.state !== 'draft',
    ...talksView(request, showing),
    ...referralOf(request, showing.viewer),
    ...severity(request),
    ...(goAhead && { goAhead }),
    ...(promisedBy && { promisedBy }),
    ...(asking && { notification: notificationOf(asking) }),
    history: historyOf(request, person, isShown).map(withoutReasons),
    ...(request.reflection && { reflection: request.reflection }),
    visibleTo: visibleTo(request, person),
    createdAt,
    savedAt,
    keptUntil: keptUntil({ ...request, savedAt }),
    can: {
      save: may('save'),
      deleteDraft: may('deleteDraft'),
      settle: may(settling(request)),
      submit: may('submit'),
      chooseMediator: mayChooseMediator(request, now),
      addInformation: may('addInformation'),
      withdraw: may('withdraw'),
      refer: may('refer'),
      turnIntoFull: may('turnIntoFull'),
      answerDisclosure: may('agreeToDisclosure'),
      releaseSummary: may('releaseSummary') && awaitsRelease(request),
      goOn: may('goOn') && asksToGoOn(request),
      keepGoing: may('keepGoing') && isAskedToGoOn(request, request.requesterId),
      writePerspective: may('writePerspective'),
      confirmAgreement: may('confirmAgreement') && awaitsConfirmation(request, request.requesterId),
      answerReferral: may('agreeToReferral') && request.referral?.answer === 'waiting',
      reopen: may('reopen') && isReopenable(request, now),
    },
  };
};

/** A line in *my requests*. */
export const listItem = (
  request: ConflictRequest,
  { person, now }: Pick<Showing, 'person' | 'now'>,
): RequestListItem => {
  const { createdAt, firstTalk } = request;
  const promisedBy = promiseShown(request);
  const waiting = waitsFor(request, request.requesterId, now);
  const asking = currentAsking(request);
  return {
    ...head(request),
    role: 'requester',
    firstTalk,
    ...(asking && { mediator: person(asking.mediatorId) }),
    otherParties: otherPartyIds(request).map(person),
    createdAt,
    savedAt: changedAt(request, isOwnOrShared(request.requesterId)),
    ...(promisedBy && { promisedBy }),
    ...(waiting && { waitsFor: waiting }),
    visibleTo: visibleTo(request, person),
  };
};
