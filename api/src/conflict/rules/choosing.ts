import { isAwayOn } from './absence.ts';
import { isAllowed } from './lifecycle.ts';
import { type ConflictRequest, currentAsking } from './request.ts';
import { positionOf } from './steps.ts';

/** M11: the mediator who has it is away, so the requester may wait for them or choose somebody else. */
export const isWithoutPresentMediator = (request: ConflictRequest, now: string): boolean => {
  const asking = currentAsking(request);
  return request.state !== 'closed' && asking?.standing === 'taken' && isAwayOn(asking, now.slice(0, 10));
};

/**
 * C9: the requester chooses another mediator when there is none, when the one who was asked could not be reached,
 * or has not answered by the promised time.
 */
export const mayChooseMediator = (request: ConflictRequest, now: string): boolean => {
  if (isWithoutPresentMediator(request, now)) return true;
  if (!isAllowed('chooseMediator', 'requester', positionOf(request))) return false;
  const asked = currentAsking(request);
  return (
    !asked || asked.told?.state === 'unreachable' || (request.promisedBy !== undefined && request.promisedBy < now)
  );
};
