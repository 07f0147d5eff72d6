import { teamSettings } from '../../organisation/index.ts';
import { operation } from '../../platform/http/operation.ts';
import { Refused, refuseBroken, stale } from '../../platform/refused.ts';
import { tellOwner } from '../effects/names.ts';
import { edited } from '../rules/edit.ts';
import { ownersToAsk } from '../rules/moderation.ts';
import { changed } from '../store/changes.ts';
import { keep } from '../store/keeping.ts';
import { hasSameWords } from '../version.ts';
import { enterWall, findPost, viewFor } from './wall.ts';

/** W5: the author changes the words and the value, never the recipients. */
export const editRecognition = operation(
  'editRecognition',
  async ({ caller, params, body, ifMatch, now }, platform) => {
    const { members, viewer, partition } = await enterWall(platform, caller, params);
    const [found, agreement] = await Promise.all([
      findPost(platform, partition, viewer, params),
      teamSettings(platform, params.teamId),
    ]);
    if (found.post.author.id !== caller.id) throw new Refused('not-allowed', 'Only its author can change this.');
    if (!hasSameWords(ifMatch, found.view)) throw stale();

    const { post, broken } = edited(found.post, body, agreement.values, now);
    refuseBroken(broken);
    const asked = ownersToAsk(found.post, post, members.values(), caller.id);
    const effects = asked.map((id) => tellOwner(params.id, id));
    await keep(platform, partition, changed(found, post), effects);
    const view = viewFor(post, viewer, found.responses);
    return { body: view, etag: view.etag };
  },
);
