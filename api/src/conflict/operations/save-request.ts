import { isDeepStrictEqual } from 'node:util';
import type { SavedSections } from '../../contract/shapes/conflict.ts';
import { operation } from '../../platform/http/operation.ts';
import { refuseBroken } from '../../platform/refused.ts';
import type { ConflictRequest } from '../rules/request.ts';
import { brokenInSafety } from '../rules/safety.ts';
import { saved } from '../rules/steps.ts';
import { tooLong, wellFormed } from '../rules/texts.ts';
import { keep } from '../store/keeping.ts';
import { demandMove, ownRequest } from './parts.ts';
import { demandVersion, shownToRequester } from './present.ts';

const isSaved = (request: ConflictRequest, sections: SavedSections): boolean =>
  Object.entries(sections).every(([name, content]) => isDeepStrictEqual(request[name as keyof SavedSections], content));

/**
 * Saves sections of a draft, complete or not. What is kept already is answered as saved whatever `If-Match` says:
 * that is a repeat whose first answer was lost.
 */
export const saveRequest = operation('saveRequest', async ({ caller, params, body, ifMatch, now }, platform) => {
  const kept = await ownRequest(platform, caller, params.id);
  const sections = wellFormed(body);
  if (isSaved(kept.request, sections)) return shownToRequester(platform, kept.request, now);
  demandVersion(ifMatch, kept.request, { id: caller.id, role: 'requester', now });
  demandMove(kept.request, 'save', 'requester');
  refuseBroken([...tooLong(sections), ...(sections.safety ? brokenInSafety(sections.safety) : [])]);

  const next = saved(kept.request, sections, now.toISOString());
  await keep(platform, kept, next);
  return shownToRequester(platform, next, now);
});
