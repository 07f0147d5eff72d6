import { operation } from '../../platform/http/operation.ts';
import { firstResult } from '../../platform/idempotency.ts';
import { derivedId } from '../../platform/ids.ts';
import { refuseBroken } from '../../platform/refused.ts';
import { notAsked, notGoingOn } from '../rules/safety.ts';
import { started } from '../rules/steps.ts';
import { createOnce } from '../store/keeping.ts';
import { partitionOf, requestTable } from '../store/rows.ts';
import { guidelinesInForce } from './in-force.ts';
import { ownRequest } from './parts.ts';
import { shownToRequester } from './present.ts';

/**
 * Begins a request once its author goes on past the safety screen; until then nothing of it is kept (C2). A first talk
 * begins with nothing but the wish for one (C12).
 * The id is derived from caller and key, so that a repeat finds what the first call made.
 */
export const startRequest = operation('startRequest', async ({ caller, body, idempotencyKey, once, now }, platform) => {
  const { teamId, channelId, safety = notAsked, firstTalk = false } = body;
  const id = derivedId(await platform.secret(), caller.tenantId, caller.id, 'request', idempotencyKey);
  const place = { ...(teamId && { teamId }), ...(channelId && { channelId }) };
  const [first, inForce] = await Promise.all([
    firstResult(platform.tables, requestTable, partitionOf(caller.tenantId, id), once),
    guidelinesInForce(platform, caller, place),
  ]);
  const answer = async (request: Parameters<typeof shownToRequester>[1]) => ({
    ...(await shownToRequester(platform, request, now)),
    location: `/api/requests/${id}`,
  });
  const found = async () => answer((await ownRequest(platform, caller, id)).request);
  if (first) return found();
  refuseBroken(notGoingOn(safety));

  const { tenantId, id: requesterId } = caller;
  const draft = { id, tenantId, requesterId, ...place, firstTalk, safety, guidelinesInForce: inForce };
  const request = started(draft, now.toISOString());
  const isFirst = await createOnce(platform, request, { once, now });
  return isFirst ? answer(request) : found();
});
