import { teamSettings } from '../../organisation/index.ts';
import { operation } from '../../platform/http/operation.ts';
import { Refused, refuseBroken, stale } from '../../platform/refused.ts';
import type { Post } from '../rules/post.ts';
import { brokenInWords, isBlank } from '../rules/words.ts';
import { changed } from '../store/changes.ts';
import { wallsTable } from '../store/keys.ts';
import { hasSameWords } from '../version.ts';
import { enterWall, findPost, viewFor } from './wall.ts';

/** W5: the author changes the words and the value, never the recipients. */
export const editRecognition = operation(
  'editRecognition',
  async ({ caller, params, body, ifMatch, now }, platform) => {
    const { partition } = await enterWall(platform, caller, params);
    const [{ post, etag, view, responses }, agreement] = await Promise.all([
      findPost(platform, partition, caller.id, params),
      teamSettings(platform, params.teamId),
    ]);
    if (post.author.id !== caller.id) throw new Refused('not-allowed', 'Only its author can change this.');
    if (!hasSameWords(ifMatch, view)) throw stale();

    const { valueId = post.value.id, message = post.message } = body;
    // What was taken out of the team's list may stay on an old post.
    const value = valueId === post.value.id ? post.value : agreement.values.find(({ id }) => id === valueId);
    const effect = body.effect === undefined ? post.effect : (body.effect ?? undefined);
    refuseBroken([
      ...brokenInWords({ message, ...(effect !== undefined && { effect }) }),
      ...(value ? [] : [{ code: 'unknown-value', path: 'valueId', message: 'The team has no such value.' } as const]),
    ]);

    const { effect: _, ...unchanged } = post;
    const after: Post = {
      ...unchanged,
      value: value ?? post.value,
      message,
      ...(effect !== undefined && !isBlank(effect) && { effect }),
      editedAt: now,
    };
    await platform.commit(wallsTable, partition, changed({ post, etag }, after));
    const edited = viewFor(after, caller.id, responses);
    return { body: edited, etag: edited.etag };
  },
);
