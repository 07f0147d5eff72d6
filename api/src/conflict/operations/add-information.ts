import type { Information } from '../../contract/shapes/conflict.ts';
import { operation } from '../../platform/http/operation.ts';
import { newId } from '../../platform/ids.ts';
import { notFound, refuseBroken } from '../../platform/refused.ts';
import { tellOwnMediator } from '../effects.ts';
import type { ConflictRequest } from '../rules/request.ts';
import { withInformation } from '../rules/steps.ts';
import { blank, tooLong, tooMany, wellFormed } from '../rules/texts.ts';
import { keepOnce } from '../store/keeping.ts';
import { madeBefore } from '../store/reading.ts';
import { informationView } from '../views/parts.ts';
import { demandMove, ownRequest } from './parts.ts';

const answer = ({ information }: ConflictRequest, id: string): { body: Information } => {
  const added = information.find((one) => one.id === id);
  if (!added) throw notFound();
  return { body: informationView(added) };
};

/** Something the requester adds after submitting (C9). */
export const addInformation = operation('addInformation', async ({ caller, params, body, once, now }, platform) => {
  const kept = await ownRequest(platform, caller, params.id);
  const first = madeBefore(kept, once);
  if (first) return answer(kept.request, first);
  demandMove(kept.request, 'addInformation', 'requester');
  refuseBroken([
    ...blank(body.text, 'text'),
    ...tooLong(body),
    ...tooMany(kept.request.information, 'pieces of information'),
  ]);

  const id = newId(now);
  const at = now.toISOString();
  const next = withInformation(kept.request, { id, at, text: wellFormed(body.text) }, at);
  const made = await keepOnce(platform, kept, next, { once, resultId: id, now }, [tellOwnMediator(next)]);
  return made === id ? answer(next, id) : answer((await ownRequest(platform, caller, params.id)).request, made);
});
