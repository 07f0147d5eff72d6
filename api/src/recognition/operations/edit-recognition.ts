import { teamSettings } from '../../organisation/index.ts';
import { operation } from '../../platform/http/operation.ts';
import { Refused, refuseBroken, stale } from '../../platform/refused.ts';
import { edited } from '../rules/edit.ts';
import { changed } from '../store/changes.ts';
import { keep } from '../store/keeping.ts';
import { hasSameWords } from '../version.ts';
import { enterWall, findPost, viewFor } from './wall.ts';

/** W5: the author changes the words and the value, never the recipients. */
export const editRecognition = operation(
  'editRecognition',
  async ({ caller, params, body, ifMatch, now }, platform) => {
    const { partition } = await enterWall(platform, caller, params);
    const [found, agreement] = await Promise.all([
      findPost(platform, partition, caller.id, params),
      teamSettings(platform, params.teamId),
    ]);
    if (found.post.author.id !== caller.id) throw new Refused('not-allowed', 'Only its author can change this.');
    if (!hasSameWords(ifMatch, found.view)) throw stale();

    const { post, broken } = edited(found.post, body, agreement.values, now);
    refuseBroken(broken);
    await keep(platform, partition, changed(found, post));
    const view = viewFor(post, caller.id, found.responses);
    return { body: view, etag: view.etag };
  },
);
