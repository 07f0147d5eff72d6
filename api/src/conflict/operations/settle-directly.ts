import { operation } from '../../platform/http/operation.ts';
import { refuseBroken } from '../../platform/refused.ts';
import { tellOwnMediator } from '../effects.ts';
import { settled, settling } from '../rules/steps.ts';
import { tooLong, wellFormed } from '../rules/texts.ts';
import { keep } from '../store/keeping.ts';
import { demandMove, ownRequest } from './parts.ts';
import { demandVersion, shownToRequester } from './present.ts';

/**
 * The two of them settled it: the draft closes, and nobody else ever learns of it (C3). A first talk that was enough
 * closes the same way; its mediator is told (C12).
 */
export const settleDirectly = operation('settleDirectly', async ({ caller, params, body, ifMatch, now }, platform) => {
  const kept = await ownRequest(platform, caller, params.id);
  demandVersion(ifMatch, kept.request, { id: caller.id, role: 'requester', now });
  demandMove(kept.request, settling(kept.request), 'requester');
  refuseBroken(tooLong(body));

  const next = settled(kept.request, wellFormed(body.reflection), now.toISOString());
  await keep(platform, kept, next, [tellOwnMediator(next)]);
  return shownToRequester(platform, next, now);
});
