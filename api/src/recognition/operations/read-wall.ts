import type { ReplyOf } from '../../contract/routes.ts';
import { cursorAfter, keyOfCursor } from '../../platform/cursor.ts';
import { etagOf } from '../../platform/etag.ts';
import { operation } from '../../platform/http/operation.ts';
import { recentlyUsed } from '../../platform/recent.ts';
import { checkedSuffix } from '../store/keys.ts';
import { readWall, seenOn, type WallPage } from '../store/wall.ts';
import { versioned } from '../version.ts';
import { cardView } from '../views.ts';
import { enterWall, findPost } from './wall.ts';

/** What somebody saw of a page. Whatever they see change, their own reactions too, makes it another page. */
const answers = recentlyUsed<{
  readonly page: WallPage;
  readonly body: ReplyOf<'listRecognitions'>;
  readonly etag: string;
}>(300);

/** W1: a page of the wall, newest first; filters combine. */
export const listRecognitions = operation('listRecognitions', async ({ caller, params, query }, platform) => {
  const { viewer, partition } = await enterWall(platform, caller, params);
  const { value, person, from, to, cursor, limit } = query;
  const filter = {
    ...(value !== undefined && { value }),
    ...(person !== undefined && { person }),
    ...(from !== undefined && { from: new Date(from) }),
    ...(to !== undefined && { to: new Date(to) }),
    ...(cursor !== undefined && { after: checkedSuffix(keyOfCursor(cursor)) }),
  };
  const page = await readWall(platform.tables, partition, filter, limit);
  const key = JSON.stringify([partition, viewer, query]);
  const known = answers.get(key);
  if (known?.page === page) return known;

  const cards = await seenOn(platform.tables, partition, viewer.id, page);
  const items = cards.map(({ card, mine }) => versioned(cardView(card, viewer, mine)));
  const nextCursor = page.next === undefined ? null : cursorAfter(page.next);
  // Each card's etag is a hash of what is seen of it: hashing the whole page once more would find nothing else.
  const etag = etagOf([items.map((card) => card.etag), nextCursor]);
  return answers.put(key, { page, body: { items, nextCursor }, etag });
});

export const getRecognition = operation('getRecognition', async ({ caller, params }, platform) => {
  const { viewer, partition } = await enterWall(platform, caller, params);
  const { view } = await findPost(platform, partition, viewer, params);
  return { body: view, etag: view.etag };
});
