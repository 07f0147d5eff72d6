import { brokenZone, statedWorkingTimeOf, workingTimeOf } from '../../people/index.ts';
import { operation } from '../../platform/http/operation.ts';
import { refuseBroken } from '../../platform/refused.ts';
import { otherPartyIds } from '../rules/request.ts';
import { talkTimes } from '../rules/talk-times.ts';
import { ownRequest } from './parts.ts';

/**
 * Times for a call with one of the other parties, inside both people's working hours where they are known (C3). Only
 * the times are given, never somebody else's hours; the requester's own device says their zone when nothing else does.
 */
export const listTalkTimes = operation('listTalkTimes', async ({ caller, params, query, now }, platform) => {
  const { personId, timeZone } = query;
  const [{ request }, stated, theirs] = await Promise.all([
    ownRequest(platform, caller, params.id),
    statedWorkingTimeOf(platform, caller.id),
    statedWorkingTimeOf(platform, personId),
  ]);
  refuseBroken([
    ...(timeZone ? brokenZone(timeZone) : []),
    ...(otherPartyIds(request).includes(personId)
      ? []
      : [{ code: 'unknown-person' as const, path: 'personId', message: 'This request does not name this person.' }]),
  ]);
  const mine = stated ?? { ...(await workingTimeOf(platform, caller.id)), ...(timeZone && { timeZone }) };
  return { body: talkTimes(mine, theirs, now) };
});
