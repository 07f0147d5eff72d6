import type { ReportedCard } from '../../contract/shapes/recognition.ts';
import { cursorAfter, keyOfCursor } from '../../platform/cursor.ts';
import { operation } from '../../platform/http/operation.ts';
import type { Platform } from '../../platform/platform.ts';
import { notFound, Refused, refuseBroken } from '../../platform/refused.ts';
import { recount, tellAuthor } from '../effects/names.ts';
import { concernsAuthor, decidedByOwner, isForOwners, mayModerate, type Viewer } from '../rules/moderation.ts';
import type { Post } from '../rules/post.ts';
import { isOnWall, seenByOwner } from '../rules/visibility.ts';
import { brokenInNote } from '../rules/words.ts';
import { changed } from '../store/changes.ts';
import { keep } from '../store/keeping.ts';
import { checkedSuffix } from '../store/keys.ts';
import { readPost } from '../store/posts.ts';
import { readOwnersList, readReports } from '../store/reports.ts';
import { readCard } from '../store/wall.ts';
import { versioned } from '../version.ts';
import { noResponses, recognitionView, reportedCardView, responsesOf } from '../views.ts';
import { repeatedly } from './repeatedly.ts';
import { enterWall } from './wall.ts';

const demandOwner = ({ isOwner }: Viewer): void => {
  if (!isOwner) throw new Refused('not-allowed', 'Only owners look after what is on the wall.');
};

/** A post as owners see it, with what was said about it. */
const shownToOwner = async (
  { tables }: Platform,
  partition: string,
  viewer: Viewer,
  post: Post,
): Promise<ReportedCard> => {
  const [reports, seen] = await Promise.all([
    readReports(tables, partition, post.id),
    readCard(tables, partition, viewer.id, post.id),
  ]);
  const shown = { ...seenByOwner(post), isOnWall: isOnWall(post), isForOwners: true };
  const view = recognitionView(post, shown, viewer, seen ? responsesOf(seen) : noResponses);
  return reportedCardView(versioned(view), post, reports);
};

/** W6: what is to be looked at, or what is hidden, the newest card first; never what the caller wrote. */
export const listReports = operation(
  'listReports',
  async ({ caller, params, query: { state, cursor, limit } }, platform) => {
    const { viewer, partition } = await enterWall(platform, caller, params);
    demandOwner(viewer);
    const after = cursor === undefined ? {} : { after: checkedSuffix(keyOfCursor(cursor)) };
    const rows = await readOwnersList(platform.tables, partition, state, { ...after, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const kept = await Promise.all(page.map(({ id }) => readPost(platform.tables, partition, id)));
    const posts = kept.flatMap((one) => (one && mayModerate(one.post, viewer) ? [one.post] : []));
    const items = await Promise.all(posts.map((post) => shownToOwner(platform, partition, viewer, post)));
    const last = page.at(-1);
    return { body: { items, nextCursor: last && rows.length > limit ? cursorAfter(last.suffix) : null } };
  },
);

/** A post that owners may decide about. @throws Refused `not-found` for what is gone or not for their eyes, `not-allowed` for their own */
const findForOwner = async ({ tables }: Platform, partition: string, viewer: Viewer, id: string) => {
  const kept = await readPost(tables, partition, id);
  if (!kept || !isForOwners(kept.post)) throw notFound();
  if (!mayModerate(kept.post, viewer)) throw new Refused('not-allowed', 'Another owner decides about your own card.');
  return kept;
};

/** W6: an owner hides a card from everybody at once, shows it again, or lets a reported one stay. */
export const moderateRecognition = operation('moderateRecognition', async ({ caller, params, body, now }, platform) => {
  const { me, viewer, partition } = await enterWall(platform, caller, params);
  demandOwner(viewer);
  let decided: Post | undefined;
  await repeatedly(async () => {
    const kept = await findForOwner(platform, partition, viewer, params.id);
    refuseBroken(brokenInNote(body.note));
    const after = decidedByOwner(kept.post, body, me, now);
    const comesBack = isOnWall(after) && !isOnWall(kept.post);
    const effects = [
      ...(comesBack ? [recount(params.id)] : []),
      ...(concernsAuthor(kept.post, after) ? [tellAuthor(params.id)] : []),
    ];
    await keep(platform, partition, changed(kept, after), effects);
    decided = after;
  });
  if (!decided) throw notFound();
  return { body: await shownToOwner(platform, partition, viewer, decided) };
});
