import { etagOf } from '../../../platform/etag.ts';
import { operation } from '../../../platform/http/operation.ts';
import type { Platform } from '../../../platform/platform.ts';
import { tellOthers, tellOwnMediator, tellRequester } from '../../effects.ts';
import { joined, objected, partedFrom } from '../../rules/talks/steps.ts';
import { invitationOf, standingOf } from '../../rules/talks/taking-part.ts';
import { wellFormed } from '../../rules/texts.ts';
import type { Kept } from '../../store/reading.ts';
import { saidNoView } from '../../views/party.ts';
import { keepMoved } from '../moved.ts';
import { demandMove, demandOwn, invitedRequest, moveNotAllowed } from '../parts.ts';
import { demandVersion, shownTo } from '../present.ts';

/**
 * Out, without a reason: the mediator is told, the requester only when it ends because nobody of the other side is left.
 */
const part = async (platform: Platform, kept: Kept, byId: string, at: string) => {
  const moved = partedFrom(kept.request, { at, byId });
  const effects = moved.state === 'closed' ? tellOthers(moved, byId) : [tellOwnMediator(moved)];
  return keepMoved(platform, kept, moved, at, effects);
};

/** Yes, which is also a yes to what the mediator disclosed, with one's own needs; or no (M4). */
export const answerInvitation = operation(
  'answerInvitation',
  async ({ caller, params, body, ifMatch, now }, platform) => {
    const kept = await invitedRequest(platform, caller, params.id);
    const { request } = kept;
    demandOwn(caller, params.personId);
    const viewer = { id: caller.id, role: 'party', now } as const;
    demandVersion(ifMatch, request, viewer);
    demandMove(request, body.accept ? 'acceptInvitation' : 'declineInvitation', 'party');
    if (invitationOf(request, caller.id)?.standing !== 'invited') throw moveNotAllowed();

    const at = now.toISOString();
    if (!body.accept) {
      const left = saidNoView(await part(platform, kept, caller.id, at));
      return { body: { ...left, etag: etagOf(left) } };
    }
    if (standingOf(request, caller.id) !== 'invited') throw moveNotAllowed();
    const moved = joined(request, wellFormed(body.needs), { at, byId: caller.id });
    const next = await keepMoved(platform, kept, moved, at, [tellOwnMediator(moved), tellRequester(moved)]);
    return shownTo(platform, next, viewer);
  },
);

/** Leaves at any time, invited or taking part; one's words go along. */
export const leaveRequest = operation('leaveRequest', async ({ caller, params, ifMatch, now }, platform) => {
  const kept = await invitedRequest(platform, caller, params.id);
  demandVersion(ifMatch, kept.request, { id: caller.id, role: 'party', now });
  demandMove(kept.request, 'leave', 'party');
  await part(platform, kept, caller.id, now.toISOString());
  return {};
});

/** Before saying yes: asks for another mediator, without a reason. The choice is the requester's again. */
export const objectToMediator = operation('objectToMediator', async ({ caller, params, ifMatch, now }, platform) => {
  const kept = await invitedRequest(platform, caller, params.id);
  const { request } = kept;
  const viewer = { id: caller.id, role: 'party', now } as const;
  demandVersion(ifMatch, request, viewer);
  demandMove(request, 'objectToMediator', 'party');
  if (standingOf(request, caller.id) !== 'invited') throw moveNotAllowed();

  const at = now.toISOString();
  const moved = objected(request, at);
  const next = await keepMoved(platform, kept, moved, at, [tellRequester(moved)]);
  return shownTo(platform, next, viewer);
});
