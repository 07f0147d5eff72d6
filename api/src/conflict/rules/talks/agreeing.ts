import { isAllowed } from '../lifecycle.ts';
import type { ConflictRequest } from '../request.ts';
import { positionOf } from '../steps.ts';
import { isHeard } from './heard.ts';
import { participants } from './taking-part.ts';

/** The mediator writes an agreement from the moment on when everybody who was heard has confirmed it (M5, M7). */
export const mayWriteAgreement = (request: ConflictRequest): boolean => {
  const at = positionOf(request);
  return (
    isAllowed('writeAgreement', 'mediator', at) || (isAllowed('beginAgreement', 'mediator', at) && isHeard(request))
  );
};

/** This person takes part and has not confirmed what is written now. */
export const awaitsConfirmation = (request: ConflictRequest, personId: string): boolean =>
  participants(request).includes(personId) &&
  (request.agreement?.commitments.length ?? 0) > 0 &&
  !request.agreement?.confirmations.some((one) => one.personId === personId);
