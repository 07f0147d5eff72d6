import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { askedToConfirm, dueCheckIn, nextCheckInAt } from '../agreed/standing.ts';

type Closed = NonNullable<RequesterView['outcome']>;

/** What is asked of the requester; one thing at a time, in the order of this list. */
export type Task =
  | 'disclosure'
  | 'referral'
  | 'goOn'
  | 'summary'
  | 'summaryAgain'
  | 'reflection'
  | 'confirm'
  | 'confirmAgain'
  | 'checkIn'
  | 'standStill';

/** Those that are asked in a box of their own; the others are answered where they stand. */
const questions: readonly Task[] = ['disclosure', 'referral', 'goOn', 'summary', 'summaryAgain', 'standStill'];
export const isQuestion = (task: Task | undefined): boolean => task !== undefined && questions.includes(task);

/** The one sentence about what happens next; names the text that says it. */
export type Next =
  | Task
  | 'notified'
  | 'notifiedNoDate'
  | 'pending'
  | 'waiting'
  | 'unreachable'
  | 'cannot'
  | 'cannotGoOn'
  | 'refusedDisclosure'
  | 'late'
  | 'away'
  | 'awayUntil'
  | 'accepted'
  | 'released'
  | 'perspective'
  | 'handInAgain'
  | 'heard'
  | 'right'
  | 'confirmed'
  | 'confirmedByAll'
  | 'followUp'
  | 'followUpLast'
  | `closed.${Closed}`
  | 'closed.withdrawnSeen'
  | 'closed.handedOn'
  | 'closed.safety'
  | 'closed.notContinuing'
  | 'closed.byItself';

const requesterId = ({ visibleTo }: RequesterView): string =>
  visibleTo.find(({ because }) => because === 'requester')?.person.id ?? '';

/** The requester's own account, once there is one. */
const ownPerspective = (request: RequesterView) =>
  request.perspectives.find(({ author }) => author.id === requesterId(request));

const summaryTask = ({ history }: RequesterView): Task =>
  history.some(({ kind }) => kind === 'summary-released') ? 'summaryAgain' : 'summary';

const agreementTask = (request: RequesterView): Task =>
  askedToConfirm(request, requesterId(request)) === 'again' ? 'confirmAgain' : 'confirm';

/** What the requester is asked for now; nothing while it is somebody else's turn. */
export const taskOf = (request: RequesterView): Task | undefined => {
  const { can, disclosure, summary, checkIns } = request;
  const due = dueCheckIn(checkIns);
  if (can.answerDisclosure && disclosure?.answer === 'waiting') return 'disclosure';
  if (can.answerReferral) return 'referral';
  // Going on is asked for when there is something to invite people with.
  if (can.goOn && summary) return 'goOn';
  if (can.releaseSummary) return summaryTask(request);
  if (ownPerspective(request)?.can.answerReflection) return 'reflection';
  if (can.confirmAgreement) return agreementTask(request);
  if (due && !due.answers.some(({ person }) => person.id === requesterId(request))) return 'checkIn';
  // Choosing a mediator is a move as well.
  return can.keepGoing && !can.chooseMediator ? 'standStill' : undefined;
};

/** What happened last to the request itself; that its clock was stopped changes nothing about it. */
const lastOf = (history: RequesterView['history']) =>
  history.findLast(({ kind }) => kind !== 'clock-stopped' && kind !== 'clock-started');

const whileSubmitted = (request: RequesterView, now: Date): Next => {
  const { mediator, promisedBy, notification, history } = request;
  if (!mediator) {
    if (lastOf(history)?.kind === 'disclosure-refused') return 'refusedDisclosure';
    return hasBeenTaken(request) ? 'cannotGoOn' : 'cannot';
  }
  if (promisedBy !== undefined && new Date(promisedBy) < now) return 'late';
  if (notification?.state === 'unreachable') return 'unreachable';
  if (promisedBy === undefined) return 'notifiedNoDate';
  if (notification?.state === 'notified') return 'notified';
  return notification?.at === undefined || new Date(notification.at) <= now ? 'pending' : 'waiting';
};

/** The mediator who left had taken it on. */
const hasBeenTaken = ({ history }: RequesterView): boolean => {
  const left = history.findLast(({ kind }) => kind === 'recused' || kind === 'declined');
  const since = history.findLastIndex(({ kind }) => kind === 'mediator-chosen');
  return history
    .slice(since + 1)
    .some(({ kind, by }) => kind === 'disclosure-agreed' || (kind === 'accepted' && by?.id === left?.by?.id));
};

const whileHearing = (request: RequesterView): Next => {
  const own = ownPerspective(request);
  if (!own?.handedIn || own.handedIn === 'no') return 'perspective';
  if (own.handedIn === 'changed') return 'handInAgain';
  return own.reflections.at(-1)?.answer === 'confirmed' ? 'right' : 'heard';
};

const whileClosed = (request: RequesterView): Next => {
  const { outcome = 'ended', referral, visibleTo, firstTalk } = request;
  const mediated = visibleTo.some(({ because }) => because === 'mediator');
  const ending = request.history.findLast(({ kind }) => kind === 'ended' || kind === 'closed');
  switch (outcome) {
    case 'withdrawn':
      return mediated ? 'closed.withdrawnSeen' : 'closed.withdrawn';
    case 'referred':
      if (referral?.answer === 'agreed') return 'closed.handedOn';
      return referral?.answer === 'not-asked' ? 'closed.safety' : 'closed.referred';
    case 'ended':
      if (ending?.kind === 'ended') return 'closed.byItself';
      return firstTalk ? 'closed.ended' : 'closed.notContinuing';
    default:
      return `closed.${outcome}`;
  }
};

/** Whoever has it is away: nothing else is to be expected meanwhile. */
const away = ({ mediatorAway }: RequesterView): Next | undefined => {
  if (!mediatorAway) return undefined;
  return mediatorAway.until ? 'awayUntil' : 'away';
};

/** What happens next with a request, for its requester (C8, C9). */
export const nextOf = (request: RequesterView, now: Date): Next | undefined => {
  switch (request.state) {
    case 'draft':
      return undefined;
    case 'closed':
      return whileClosed(request);
    case 'submitted':
      return taskOf(request) ?? whileSubmitted(request, now);
    case 'accepted':
      return taskOf(request) ?? away(request) ?? (request.summary?.released ? 'released' : 'accepted');
    case 'hearing':
      return taskOf(request) ?? away(request) ?? whileHearing(request);
    case 'agreement':
      return (
        taskOf(request) ?? away(request) ?? (request.agreement?.waitingFor.length ? 'confirmed' : 'confirmedByAll')
      );
    case 'follow-up':
      return taskOf(request) ?? away(request) ?? (nextCheckInAt(request.checkIns, now) ? 'followUp' : 'followUpLast');
  }
};

/** Whether the mediator of today has read the words, only seen the preview, or holds nothing (for withdrawing). */
export const seenBy = (request: RequesterView): 'words' | 'preview' | 'nobody' => {
  if (!request.mediator) return 'nobody';
  return request.state === 'submitted' ? 'preview' : 'words';
};

/** Who could not take it, by name, when the history says so. */
export const whoCannot = (request: RequesterView): string | undefined =>
  request.history.findLast(({ kind }) => kind === 'recused' || kind === 'declined')?.by?.displayName;
