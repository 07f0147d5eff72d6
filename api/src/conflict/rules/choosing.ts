import { isAllowed } from './lifecycle.ts';
import { type ConflictRequest, currentAsking } from './request.ts';
import { positionOf } from './steps.ts';

/**
 * C9: the requester chooses another mediator when there is none, when the one who was asked could not be reached,
 * or has not answered by the promised time.
 */
export const mayChooseMediator = (request: ConflictRequest, now: string): boolean => {
  if (!isAllowed('chooseMediator', 'requester', positionOf(request))) return false;
  const asked = currentAsking(request);
  return (
    !asked || asked.told?.state === 'unreachable' || (request.promisedBy !== undefined && request.promisedBy < now)
  );
};
