import { cursorAfter, keyOfCursor } from '../../platform/cursor.ts';
import { operation } from '../../platform/http/operation.ts';
import { firstResult } from '../../platform/idempotency.ts';
import { newId } from '../../platform/ids.ts';
import { notFound, Refused, refuseBroken } from '../../platform/refused.ts';
import { recount, respondedTo } from '../effects/names.ts';
import { isOnWall } from '../rules/visibility.ts';
import { brokenInComment, written } from '../rules/words.ts';
import { keep, keepOnce } from '../store/keeping.ts';
import { wallsTable } from '../store/keys.ts';
import { commented, readComment, readComments, uncommented } from '../store/responses.ts';
import { commentView } from '../views.ts';
import { enterWall, findPost } from './wall.ts';

/** W4: the comments of a card, oldest first. */
export const listComments = operation(
  'listComments',
  async ({ caller, params, query: { cursor, limit } }, platform) => {
    const { viewer, partition } = await enterWall(platform, caller, params);
    const after = cursor === undefined ? {} : { after: keyOfCursor(cursor) };
    const [{ post }, comments] = await Promise.all([
      findPost(platform, partition, viewer, params),
      readComments(platform.tables, partition, params.id, { ...after, limit: limit + 1 }),
    ]);
    const page = isOnWall(post) ? comments.slice(0, limit) : [];
    const last = page.at(-1);
    return {
      body: {
        items: page.map((comment) => commentView(comment, caller.id)),
        nextCursor: last && comments.length > limit ? cursorAfter(last.id) : null,
      },
    };
  },
);

export const postComment = operation('postComment', async ({ caller, params, body, once, now }, platform) => {
  const { me, viewer, partition } = await enterWall(platform, caller, params);
  const { tables } = platform;
  const [{ post }, first] = await Promise.all([
    findPost(platform, partition, viewer, params),
    firstResult(tables, wallsTable, partition, once),
  ]);
  if (!isOnWall(post)) throw notFound();
  const id = newId(now);
  const message = written(body.message);
  let kept = first;
  if (kept === undefined) {
    refuseBroken(brokenInComment(body.message));
    const changes = commented(params.id, id, me, message);
    const effects = [recount(params.id), respondedTo(params.id, caller.id)];
    kept = await keepOnce(platform, partition, { once, resultId: id, now }, changes, effects);
  }
  const comment =
    kept === id ? { id, author: me, message, createdAt: now } : await readComment(tables, partition, params.id, kept);
  if (!comment) throw notFound();
  return { body: commentView(comment, caller.id) };
});

/** W4: undone by its author. */
export const deleteComment = operation('deleteComment', async ({ caller, params }, platform) => {
  const { viewer, partition } = await enterWall(platform, caller, params);
  const { id, commentId } = params;
  const [, comment] = await Promise.all([
    findPost(platform, partition, viewer, params),
    readComment(platform.tables, partition, id, commentId),
  ]);
  if (!comment) throw notFound();
  if (comment.author.id !== caller.id) throw new Refused('not-allowed', 'Only its author can delete this.');
  await keep(platform, partition, uncommented(id, commentId), [recount(id)]);
  return {};
});
