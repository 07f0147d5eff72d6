import { operation } from '../../platform/http/operation.ts';
import { Refused } from '../../platform/refused.ts';
import { sweep } from '../effects/names.ts';
import { deleted } from '../store/changes.ts';
import { keep } from '../store/keeping.ts';
import { repeatedly } from './repeatedly.ts';
import { enterWall, findPost } from './wall.ts';

/** W5: the author deletes; it is off the wall at once, its traces follow. */
export const deleteRecognition = operation('deleteRecognition', async ({ caller, params }, platform) => {
  const { viewer, partition } = await enterWall(platform, caller, params);
  await repeatedly(async () => {
    const found = await findPost(platform, partition, viewer, params);
    if (found.post.author.id !== caller.id) throw new Refused('not-allowed', 'Only its author can delete this.');
    await keep(platform, partition, deleted(found), [sweep(params.id)]);
  });
  return {};
});
