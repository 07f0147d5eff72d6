import { mediatorOf } from '../../../organisation/index.ts';
import { workingTimeOf } from '../../../people/index.ts';
import { operation } from '../../../platform/http/operation.ts';
import { sessionTimes } from '../../rules/talks/session-times.ts';
import { participants } from '../../rules/talks/taking-part.ts';
import { demandMove, mediatedRequest } from '../parts.ts';
import { withNames } from '../present.ts';

/** When everybody who takes part works at the same time, the mediator included (M6). */
export const getSessionTimes = operation('getSessionTimes', async ({ caller, params, query, now }, platform) => {
  const { request } = await mediatedRequest(platform, caller, params.id);
  demandMove(request, 'proposeSession', 'mediator');
  const ids = [caller.id, ...participants(request)];
  const times = await Promise.all(
    ids.map(async (id) => (id === caller.id && (await mediatorOf(platform, id))) || workingTimeOf(platform, id)),
  );
  const { spans, ...found } = sessionTimes(times, now.toISOString(), query.durationMinutes);
  const people = await withNames(platform, (person) =>
    times.map(({ timeZone, workingHours }, position) => ({
      person: person(ids[position] ?? ''),
      timeZone,
      workingHours,
      spans: spans[position] ?? [],
    })),
  );
  return { body: { ...found, people } };
});
