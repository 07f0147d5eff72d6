import type { WaitsFor } from '../../../contract/shapes/conflict-views.ts';
import { isAskedToGoOn } from '../by-the-clock.ts';
import { isAllowed } from '../lifecycle.ts';
import { type ConflictRequest, currentAsking } from '../request.ts';
import { positionOf } from '../steps.ts';
import { awaitsConfirmation } from './agreeing.ts';
import { checkInsDue, mayCheckIn } from './follow-up.ts';
import { hearingOf, perspectiveBy } from './heard.ts';
import { asksToGoOn, awaitsRelease } from './inviting.ts';
import { participants, standingOf } from './taking-part.ts';

const ofRequester = (request: ConflictRequest): WaitsFor | undefined => {
  const asking = currentAsking(request);
  const may = (move: Parameters<typeof isAllowed>[0]) => isAllowed(move, 'requester', positionOf(request));
  if (!asking && may('chooseMediator')) return 'mediator';
  if (asking?.standing === 'disclosed') return 'disclosure';
  if (request.referral?.answer === 'waiting' && may('agreeToReferral')) return 'referral';
  if (awaitsRelease(request) && may('releaseSummary')) return 'summary';
  return request.summary && asksToGoOn(request) && may('goOn') ? 'go-on' : undefined;
};

const ofParticipant = (request: ConflictRequest, personId: string, now: string): WaitsFor | undefined => {
  if (request.state === 'hearing') {
    const hearing = hearingOf(request, perspectiveBy(request, personId));
    if (hearing === 'to-answer') return 'reflection';
    return hearing === 'not-handed-in' ? 'perspective' : undefined;
  }
  if (request.state === 'agreement') return awaitsConfirmation(request, personId) ? 'agreement' : undefined;
  const isOpen = (n: number) =>
    mayCheckIn(request, n, personId, now) && !request.checkIns.some((one) => one.n === n && one.personId === personId);
  return checkInsDue(request).some((_, position) => isOpen(position + 1)) ? 'check-in' : undefined;
};

const mayKeepGoing = (request: ConflictRequest, personId: string): boolean => {
  if (!participants(request).includes(personId) || !isAskedToGoOn(request, personId)) return false;
  return personId === request.requesterId
    ? isAllowed('keepGoing', 'requester', positionOf(request))
    : isAllowed('keepTakingPart', 'party', positionOf(request));
};

/** What waits for the requester or an other party, and for nobody else, to go on; one's own list says it. */
export const waitsFor = (request: ConflictRequest, personId: string, now: string): WaitsFor | undefined => {
  if (request.state === 'draft' || request.state === 'closed') return undefined;
  const isRequester = personId === request.requesterId;
  const first = isRequester ? ofRequester(request) : undefined;
  if (first) return first;
  if (!isRequester && standingOf(request, personId) === 'invited') return 'invitation';
  const own = participants(request).includes(personId) ? ofParticipant(request, personId, now) : undefined;
  return own ?? (mayKeepGoing(request, personId) ? 'keep-going' : undefined);
};
