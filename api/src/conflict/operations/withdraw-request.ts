import { operation } from '../../platform/http/operation.ts';
import { tellOthers } from '../effects.ts';
import { withdrawn } from '../rules/steps.ts';
import { keep } from '../store/keeping.ts';
import { demandMove, ownRequest } from './parts.ts';
import { demandVersion, shownToRequester } from './present.ts';

/** The requester stops it, at any time and without a reason (C9). */
export const withdrawRequest = operation('withdrawRequest', async ({ caller, params, ifMatch, now }, platform) => {
  const kept = await ownRequest(platform, caller, params.id);
  demandVersion(ifMatch, kept.request, { id: caller.id, role: 'requester', now });
  demandMove(kept.request, 'withdraw', 'requester');

  const next = withdrawn(kept.request, now.toISOString());
  await keep(platform, kept, next, tellOthers(next, caller.id));
  return shownToRequester(platform, next, now);
});
