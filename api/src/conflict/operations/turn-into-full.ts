import { operation } from '../../platform/http/operation.ts';
import { Refused, refuseBroken } from '../../platform/refused.ts';
import { notGoingOn } from '../rules/safety.ts';
import { turnedFull } from '../rules/steps.ts';
import { keep } from '../store/keeping.ts';
import { guidelinesInForce } from './in-force.ts';
import { demandMove, ownRequest } from './parts.ts';
import { demandVersion, shownToRequester } from './present.ts';

const teamMissing = () =>
  new Refused('step-missing', 'Say in which team it is: its guidelines come along.', {
    errors: [{ path: 'teamId', message: 'missing' }],
  });

/**
 * A first talk becomes the draft of a full request (C12), with its id, its receipt and what was written. Its words are
 * the requester's alone until they submit; the mediator of the talk leaves the queue without a word, and can be chosen
 * again where they are neutral to whoever is named now.
 */
export const turnIntoFull = operation('turnIntoFull', async ({ caller, params, body, ifMatch, now }, platform) => {
  const kept = await ownRequest(platform, caller, params.id);
  const { request } = kept;
  demandVersion(ifMatch, request, { id: caller.id, role: 'requester', now });
  demandMove(request, 'turnIntoFull', 'requester');
  refuseBroken(notGoingOn(body.safety));
  const teamId = body.teamId ?? request.teamId;
  if (teamId === undefined) throw teamMissing();
  const channelId = body.teamId === undefined ? request.channelId : body.channelId;
  const place = { teamId, ...(channelId && { channelId }) };

  const inForce = await guidelinesInForce(platform, caller, place);
  const next = turnedFull(request, { ...place, safety: body.safety, guidelinesInForce: inForce }, now.toISOString());
  await keep(platform, kept, next);
  return shownToRequester(platform, next, now);
});
