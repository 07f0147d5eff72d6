import { recentlyUsed } from '../../platform/recent.ts';
import type { Tables } from '../../platform/storage/tables.ts';
import type { Card } from '../rules/post.ts';
import type { Kinds } from '../rules/reactions.ts';
import { type CardRow, cardOf, readCardRow } from './cards.ts';
import { readVersion } from './keeping.ts';
import { cardPrefix, idOfSuffix, listPrefix, rangeOf, reactionKey, wallsTable } from './keys.ts';

export interface Filter {
  readonly value?: string;
  readonly person?: string;
  readonly from?: Date;
  readonly to?: Date;
  /** The suffix of the last card of the page before. */
  readonly after?: string;
}

export interface SeenCard {
  readonly card: Card;
  /** The viewer's own reactions. */
  readonly mine: Kinds | undefined;
}

/** A page of the wall, the same for everybody. */
export interface WallPage {
  readonly cards: readonly Card[];
  /** The last suffix of this page, when there is more. */
  readonly next: string | undefined;
}

/** A card holds who reacted to it; only one with more than fit is asked a second time. */
const seenBy = async (tables: Tables, partition: string, viewerId: string, card: Card): Promise<SeenCard> => {
  const mine = card.reactors.get(viewerId);
  if (mine || !card.isCrowded) return { card, mine };
  return { card, mine: await tables.get<Kinds>(wallsTable, partition, reactionKey(card.id, viewerId)) };
};

/** One card as somebody sees it; undefined when it is not on the wall. */
export const readCard = async (
  tables: Tables,
  partition: string,
  viewerId: string,
  id: string,
): Promise<SeenCard | undefined> => {
  const row = await readCardRow(tables, partition, id);
  return row && seenBy(tables, partition, viewerId, cardOf(row, partition));
};

/** A page, newest first: one range; with a filter one range of an index, then its cards by their keys. */
const readPage = async (tables: Tables, partition: string, filter: Filter, limit: number): Promise<WallPage> => {
  const prefix = listPrefix(filter);
  const rows = await tables.list<CardRow>(wallsTable, partition, { ...rangeOf(prefix, filter), limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const suffixes = shown.map(({ rowKey }) => rowKey.slice(prefix.length));
  const cards =
    prefix === cardPrefix
      ? shown
      : await Promise.all(suffixes.map((suffix) => readCardRow(tables, partition, idOfSuffix(suffix))));
  return {
    cards: cards.flatMap((row) => (row ? [cardOf(row, partition)] : [])),
    next: rows.length > limit ? suffixes.at(-1) : undefined,
  };
};

const pages = recentlyUsed<{ readonly version: string | undefined; readonly page: WallPage }>(200);

/**
 * A page, newest first; the same object as long as no card of the wall has changed. Read before, it costs a look at the
 * wall's version, whoever looks and however often.
 */
export const readWall = async (tables: Tables, partition: string, filter: Filter, limit: number): Promise<WallPage> => {
  const key = JSON.stringify([partition, filter, limit]);
  const version = await readVersion(tables, partition);
  const known = pages.get(key);
  if (known && known.version === version) return known.page;
  return pages.put(key, { version, page: await readPage(tables, partition, filter, limit) }).page;
};

/** The cards of a page as somebody sees them. */
export const seenOn = (tables: Tables, partition: string, viewerId: string, { cards }: WallPage): Promise<SeenCard[]> =>
  Promise.all(cards.map((card) => seenBy(tables, partition, viewerId, card)));
