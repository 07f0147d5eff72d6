import { operation } from '../../../platform/http/operation.ts';
import { mediatorGone, tellOthers } from '../../effects.ts';
import type { MoveName } from '../../rules/lifecycle.ts';
import { currentAsking } from '../../rules/request.ts';
import { closed, openedAgain } from '../../rules/talks/agreement-steps.ts';
import { isReopenable } from '../../rules/talks/follow-up.ts';
import { partIn } from '../../store/reading.ts';
import { keepMoved } from '../moved.ts';
import { demandMove, demandTakingPart, mediatedRequest, moveNotAllowed } from '../parts.ts';
import { demandVersion, shownTo } from '../present.ts';

const moveOf = {
  agreed: 'closeAsAgreed',
  'not-agreed': 'closeWithoutAgreement',
  ended: 'endTalk',
} as const satisfies Record<string, MoveName>;

/** The mediator closes it: it holds, or there is nothing to agree on, or a first talk was enough. */
export const closeRequest = operation('closeRequest', async ({ caller, params, body, ifMatch, now }, platform) => {
  const kept = await mediatedRequest(platform, caller, params.id);
  const { request } = kept;
  const viewer = { id: caller.id, role: 'mediator', now } as const;
  demandVersion(ifMatch, request, viewer);
  demandMove(request, moveOf[body.outcome], 'mediator');

  const at = now.toISOString();
  const moved = closed(request, moveOf[body.outcome], { at, byId: caller.id });
  return shownTo(platform, await keepMoved(platform, kept, moved, at, tellOthers(moved, caller.id)), viewer);
});

/** One step back to listening, by anybody who takes part (M8); the mediator also while an agreement is in the making. */
export const reopenRequest = operation('reopenRequest', async ({ caller, params, ifMatch, now }, platform) => {
  const { role, ...kept } = await partIn(platform, caller, params.id);
  const { request } = kept;
  const viewer = { id: caller.id, role, now };
  demandVersion(ifMatch, request, viewer);
  demandMove(request, request.state === 'agreement' ? 'hearAgain' : 'reopen', role);
  const at = now.toISOString();
  if (!isReopenable(request, at)) throw moveNotAllowed();
  if (role === 'party') demandTakingPart(request, caller);

  const moved = openedAgain(request, { at, byId: caller.id });
  const asking = currentAsking(moved);
  // Nobody looked at whether the mediator is still there while it was closed.
  const effects = [...tellOthers(moved, caller.id), ...(asking ? [mediatorGone(asking)] : [])];
  return shownTo(platform, await keepMoved(platform, kept, moved, at, effects), viewer);
});
