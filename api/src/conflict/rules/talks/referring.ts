import type { Referral } from '../../../contract/shapes/hearing.ts';
import type { ConflictRequest } from '../request.ts';
import { step } from '../steps.ts';

interface By {
  readonly at: string;
  readonly byId: string;
}

type Where = Pick<Referral, 'contact' | 'text'>;

/** M10: the mediator would rather hand it over, and asks the requester. */
export const referralAsked = (request: ConflictRequest, where: Where, by: By): ConflictRequest => ({
  ...step(request, 'askReferral', { ...by, kind: 'referral-asked' }),
  referral: { ...where, answer: 'waiting' },
});

/** On stated safety grounds nobody is asked; the grounds are kept with it. */
export const referredForSafety = (request: ConflictRequest, where: Where, by: By): ConflictRequest => ({
  ...step(request, 'referForSafety', { ...by, kind: 'referred', ...(where.contact && { text: where.contact.name }) }),
  referral: { ...where, answer: 'not-asked' },
});

export const referralAnswered = (
  request: ConflictRequest,
  referral: Referral,
  agreed: boolean,
  by: By,
): ConflictRequest =>
  agreed
    ? {
        ...step(request, 'agreeToReferral', { ...by, kind: 'referral-agreed' }),
        referral: { ...referral, answer: 'agreed' },
      }
    : {
        ...step(request, 'refuseReferral', { ...by, kind: 'referral-refused' }),
        referral: { ...referral, answer: 'refused' },
      };
