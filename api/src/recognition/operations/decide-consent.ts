import { operation } from '../../platform/http/operation.ts';
import { Refused } from '../../platform/refused.ts';
import { recount, refreshLists } from '../effects/names.ts';
import { decided, isOnWall } from '../rules/visibility.ts';
import { changed } from '../store/changes.ts';
import { keep } from '../store/keeping.ts';
import { repeatedly } from './repeatedly.ts';
import { enterWall, findPost } from './wall.ts';

/** W3, W5: a recipient decides about their own name; a card that shows nobody leaves the wall. */
export const decideConsent = operation('decideConsent', async ({ caller, params, body }, platform) => {
  const { viewer, partition } = await enterWall(platform, caller, params);
  await repeatedly(async () => {
    const found = await findPost(platform, partition, viewer, params);
    const after = decided(found.post, caller.id, body.decision);
    if (!after) throw new Refused('not-allowed', 'Only those who are thanked decide about their own name.');
    const comesBack = isOnWall(after) && !isOnWall(found.post);
    const effects = [refreshLists(params.id), ...(comesBack ? [recount(params.id)] : [])];
    await keep(platform, partition, changed(found, after), effects);
  });
  return {};
});
