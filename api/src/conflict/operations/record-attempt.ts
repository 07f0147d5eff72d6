import type { Attempt } from '../../contract/shapes/conflict.ts';
import { operation } from '../../platform/http/operation.ts';
import { newId } from '../../platform/ids.ts';
import { notFound, refuseBroken } from '../../platform/refused.ts';
import { stillToCome } from '../rules/attempts.ts';
import type { ConflictRequest } from '../rules/request.ts';
import { withAttempt } from '../rules/steps.ts';
import { tooLong, tooMany, wellFormed } from '../rules/texts.ts';
import { keepOnce } from '../store/keeping.ts';
import { madeBefore } from '../store/reading.ts';
import { attemptView } from '../views/parts.ts';
import { demandMove, ownRequest } from './parts.ts';

const answer = ({ attempts }: ConflictRequest, id: string): { body: Attempt } => {
  const attempt = attempts.find((one) => one.id === id);
  if (!attempt) throw notFound();
  return { body: attemptView(attempt) };
};

/** One try at open communication: when, how, what came of it (C3). */
export const recordAttempt = operation('recordAttempt', async ({ caller, params, body, once, now }, platform) => {
  const kept = await ownRequest(platform, caller, params.id);
  const first = madeBefore(kept, once);
  if (first) return answer(kept.request, first);
  demandMove(kept.request, 'recordAttempt', 'requester');
  refuseBroken([...stillToCome(body.at, now), ...tooLong(body), ...tooMany(kept.request.attempts, 'attempts')]);

  const id = newId(now);
  const next = withAttempt(kept.request, { id, ...wellFormed(body) }, now.toISOString());
  const made = await keepOnce(platform, kept, next, { once, resultId: id, now });
  return made === id ? answer(next, id) : answer((await ownRequest(platform, caller, params.id)).request, made);
});
