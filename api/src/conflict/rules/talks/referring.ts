import type { Referral } from '../../../contract/shapes/hearing.ts';
import { type ConflictRequest, currentAsking } from '../request.ts';
import { step } from '../steps.ts';
import type { KeptReferral } from './kept.ts';

interface By {
  readonly at: string;
  readonly byId: string;
}

type Where = Pick<Referral, 'contact' | 'text'>;

const referral = (request: ConflictRequest, where: Where, answer: Referral['answer']): KeptReferral => ({
  ...where,
  answer,
  askingId: currentAsking(request)?.id ?? '',
});

/** M10: the mediator would rather hand it over, and asks the requester. */
export const referralAsked = (request: ConflictRequest, where: Where, by: By): ConflictRequest => ({
  ...step(request, 'askReferral', { ...by, kind: 'referral-asked' }),
  referral: referral(request, where, 'waiting'),
});

/** On stated safety grounds nobody is asked; the grounds are kept with it. */
export const referredForSafety = (request: ConflictRequest, where: Where, by: By): ConflictRequest => ({
  ...step(request, 'referForSafety', { ...by, kind: 'referred', ...(where.contact && { text: where.contact.name }) }),
  referral: referral(request, where, 'not-asked'),
});

export const referralAnswered = (
  request: ConflictRequest,
  asked: KeptReferral,
  agreed: boolean,
  by: By,
): ConflictRequest =>
  agreed
    ? {
        ...step(request, 'agreeToReferral', { ...by, kind: 'referral-agreed' }),
        referral: { ...asked, answer: 'agreed' },
      }
    : {
        ...step(request, 'refuseReferral', { ...by, kind: 'referral-refused' }),
        referral: { ...asked, answer: 'refused' },
      };
