import { operation } from '../../platform/http/operation.ts';
import { isAskedToGoOn, keptGoing } from '../rules/by-the-clock.ts';
import { keep } from '../store/keeping.ts';
import { demandMove, demandTakingPart, moveNotAllowed, sharedRequest } from './parts.ts';
import { demandVersion, shownTo } from './present.ts';

/** After 30 days without a move everybody is asked whether to go on; one yes begins the days anew (M3). */
export const keepGoing = operation('keepGoing', async ({ caller, params, ifMatch, now }, platform) => {
  const kept = await sharedRequest(platform, caller, params.id);
  const { request, role } = kept;
  const viewer = { id: caller.id, role, now };
  const move = role === 'requester' ? 'keepGoing' : 'keepTakingPart';
  demandVersion(ifMatch, request, viewer);
  demandMove(request, move, role);
  demandTakingPart(request, caller);
  if (!isAskedToGoOn(request, caller.id)) throw moveNotAllowed();

  const moved = keptGoing(request, move, { at: now.toISOString(), byId: caller.id });
  await keep(platform, kept, moved, []);
  return shownTo(platform, moved, viewer);
});
