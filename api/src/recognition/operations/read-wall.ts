import { cursorAfter, keyOfCursor } from '../../platform/cursor.ts';
import { etagOf } from '../../platform/etag.ts';
import { operation } from '../../platform/http/operation.ts';
import { checkedSuffix } from '../store/keys.ts';
import { readWall } from '../store/wall.ts';
import { versioned } from '../version.ts';
import { cardView } from '../views.ts';
import { enterWall, findPost } from './wall.ts';

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
  const { cards, next } = await readWall(platform.tables, partition, caller.id, filter, limit);
  const items = cards.map(({ card, mine }) => versioned(cardView(card, viewer, mine)));
  const nextCursor = next === undefined ? null : cursorAfter(next);
  // Each card's etag is a hash of what is seen of it: hashing the whole page once more would find nothing else.
  return { body: { items, nextCursor }, etag: etagOf([items.map(({ etag }) => etag), nextCursor]) };
});

export const getRecognition = operation('getRecognition', async ({ caller, params }, platform) => {
  const { viewer, partition } = await enterWall(platform, caller, params);
  const { view } = await findPost(platform, partition, viewer, params);
  return { body: view, etag: view.etag };
});
