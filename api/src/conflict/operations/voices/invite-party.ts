import { nextWorkingMoment } from '../../../people/index.ts';
import { operation } from '../../../platform/http/operation.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, refuseBroken } from '../../../platform/refused.ts';
import { tellInvited } from '../../effects.ts';
import { otherPartyIds } from '../../rules/request.ts';
import { mayInvite } from '../../rules/talks/inviting.ts';
import { invited } from '../../rules/talks/steps.ts';
import { keepMoved } from '../moved.ts';
import { demandMove, mediatedRequest, moveNotAllowed } from '../parts.ts';
import { demandVersion, shownTo } from '../present.ts';

const gone = {
  code: 'unknown-person',
  path: '',
  message: 'Nobody in this organisation has this id any more.',
} as const;

/** Invites one other party, with the summary that the requester gave the go-ahead for (M4). */
export const inviteParty = operation('inviteParty', async ({ caller, params, ifMatch, now }, platform) => {
  const kept = await mediatedRequest(platform, caller, params.id);
  const { request } = kept;
  const viewer = { id: caller.id, role: 'mediator', now } as const;
  demandVersion(ifMatch, request, viewer);
  demandMove(request, 'inviteParty', 'mediator');
  if (!otherPartyIds(request).includes(params.personId)) throw notFound();
  if (!mayInvite(request, params.personId)) throw moveNotAllowed();
  if ((await platform.directory.person(params.personId)).gone) refuseBroken([gone]);

  const at = now.toISOString();
  const tellAt = await nextWorkingMoment(platform, params.personId, now);
  const invitation = { id: newId(now), ...(tellAt > now && { tellAt: tellAt.toISOString() }) };
  const moved = invited(request, params.personId, invitation, { at, byId: caller.id });
  const next = await keepMoved(platform, kept, moved, at, [tellInvited(invitation)]);
  return shownTo(platform, next, viewer);
});
