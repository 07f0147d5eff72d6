import type { BrokenRule } from '../../contract/errors.ts';
import type { NewReferral } from '../../contract/shapes/conflict.ts';
import { organisationSettings } from '../../organisation/index.ts';
import { operation } from '../../platform/http/operation.ts';
import type { Platform } from '../../platform/platform.ts';
import { refuseBroken } from '../../platform/refused.ts';
import { tellOthers } from '../effects.ts';
import { referred } from '../rules/steps.ts';
import { eraseWhole } from '../store/erasing.ts';
import { keep } from '../store/keeping.ts';
import { partIn } from '../store/reading.ts';
import { referAsMediator } from './agreement/refer.ts';
import { demandMove, demandRequester } from './parts.ts';
import { demandVersion, shownToRequester } from './present.ts';

/** Somebody who is none of the organisation's contacts: the list may have changed since it was read. */
const unknownContact = async (platform: Platform, { contact }: NewReferral): Promise<BrokenRule[]> => {
  if (contact === undefined) return [];
  const { referralContacts } = await organisationSettings(platform);
  if (referralContacts.some(({ name }) => name === contact)) return [];
  return [{ code: 'rule-broken', path: 'contact', message: 'This is none of the contacts that are named now.' }];
};

/**
 * The requester leaves with a referral contact (C10); a mediator would rather hand it over (M10). A draft goes with its
 * key unless they want to keep it; what was submitted closes as referred, because a mediator has a part in it. The
 * contact is told nothing.
 */
export const referRequest = operation('referRequest', async ({ caller, params, body, ifMatch, now }, platform) => {
  const { role, ...kept } = await partIn(platform, caller, params.id);
  if (role === 'mediator') return referAsMediator(platform, kept, { caller, body, ifMatch, now });
  demandRequester(role);
  demandVersion(ifMatch, kept.request, { id: caller.id, role: 'requester', now });
  demandMove(kept.request, 'refer', 'requester');
  refuseBroken(await unknownContact(platform, body));
  if (kept.request.state === 'draft' && !body.keep) {
    await eraseWhole(platform, kept);
    return {};
  }

  const next = referred(kept.request, body.contact, now.toISOString());
  await keep(platform, kept, next, tellOthers(next, caller.id));
  return shownToRequester(platform, next, now);
});
