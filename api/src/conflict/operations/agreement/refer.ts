import type { BrokenRule } from '../../../contract/errors.ts';
import type { NewReferral } from '../../../contract/shapes/conflict.ts';
import { organisationSettings } from '../../../organisation/index.ts';
import type { Caller } from '../../../platform/caller.ts';
import { operation } from '../../../platform/http/operation.ts';
import type { Platform } from '../../../platform/platform.ts';
import { refuseBroken } from '../../../platform/refused.ts';
import { tellOthers, tellOwnMediator, tellRequester } from '../../effects.ts';
import { referralAnswered, referralAsked, referredForSafety } from '../../rules/talks/referring.ts';
import { blank, tooLong, wellFormed } from '../../rules/texts.ts';
import type { Kept } from '../../store/reading.ts';
import { keepMoved } from '../moved.ts';
import { demandMove, moveNotAllowed, ownRequest } from '../parts.ts';
import { demandVersion, shownTo, shownToRequester } from '../present.ts';

/** The contact with this name. Somebody who is in the request is no place to turn to. */
const contactNamed = async (platform: Platform, name: string | undefined) => {
  if (name === undefined) return undefined;
  return (await organisationSettings(platform)).referralContacts.find((one) => one.name === name);
};

const unknownContact: BrokenRule = {
  code: 'rule-broken',
  path: 'contact',
  message: 'This is none of the contacts that are named now.',
};

/** By the mediator (M10): asks the requester, or hands it over at once on stated safety grounds. */
export const referAsMediator = async (
  platform: Platform,
  kept: Kept,
  { caller, body, ifMatch, now }: { caller: Caller; body: NewReferral; ifMatch: string; now: Date },
) => {
  const { request } = kept;
  const viewer = { id: caller.id, role: 'mediator', now } as const;
  const isSafety = body.safetyGrounds === true;
  demandVersion(ifMatch, request, viewer);
  demandMove(request, isSafety ? 'referForSafety' : 'askReferral', 'mediator');
  const contact = await contactNamed(platform, body.contact);
  const text = wellFormed(body.text);
  refuseBroken([
    ...(body.contact !== undefined && !contact ? [unknownContact] : []),
    ...(isSafety ? blank(text, 'text') : []),
    ...tooLong({ text }),
  ]);

  const at = now.toISOString();
  const by = { at, byId: caller.id };
  const where = { ...(contact && { contact }), ...(text && { text }) };
  const moved = isSafety ? referredForSafety(request, where, by) : referralAsked(request, where, by);
  const effects = isSafety ? tellOthers(moved, caller.id) : [tellRequester(moved)];
  return shownTo(platform, await keepMoved(platform, kept, moved, at, effects), viewer);
};

/** The requester's yes hands it over; with a no it goes on here. */
export const answerReferral = operation('answerReferral', async ({ caller, params, body, ifMatch, now }, platform) => {
  const kept = await ownRequest(platform, caller, params.id);
  const { request } = kept;
  demandVersion(ifMatch, request, { id: caller.id, role: 'requester', now });
  demandMove(request, body.agreed ? 'agreeToReferral' : 'refuseReferral', 'requester');
  const { referral } = request;
  if (referral?.answer !== 'waiting') throw moveNotAllowed();

  const at = now.toISOString();
  const moved = referralAnswered(request, referral, body.agreed, { at, byId: caller.id });
  const effects = body.agreed ? tellOthers(moved, caller.id) : [tellOwnMediator(moved)];
  return shownToRequester(platform, await keepMoved(platform, kept, moved, at, effects), now);
});
