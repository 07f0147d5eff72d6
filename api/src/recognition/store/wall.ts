import type { Tables } from '../../platform/storage/tables.ts';
import type { Card } from '../rules/post.ts';
import type { Kinds } from '../rules/reactions.ts';
import { cardPrefix, idOfSuffix, listPrefix, mineKey, minePrefix, rangeOf, wallsTable } from './keys.ts';
import { type CardRow, cardOf, readCard } from './posts.ts';

export interface Filter {
  readonly value?: string;
  readonly person?: string;
  readonly from?: Date;
  readonly to?: Date;
  /** The suffix of the last card of the page before. */
  readonly after?: string;
}

export interface WallPage {
  readonly cards: readonly { readonly card: Card; readonly mine: Kinds | undefined }[];
  /** The last suffix of this page, when there is more. */
  readonly next: string | undefined;
}

export const readMine = async (
  tables: Tables,
  partition: string,
  personId: string,
  id: string,
): Promise<Kinds | undefined> => tables.get<Kinds>(wallsTable, partition, mineKey(personId, id));

const suffixesAfter = (prefix: string, rows: readonly { readonly rowKey: string }[]): string[] =>
  rows.map(({ rowKey }) => rowKey.slice(prefix.length));

/** Everything: the cards and the viewer's reactions are two ranges over the same keys, read side by side. */
const readWhole = async (
  tables: Tables,
  partition: string,
  viewerId: string,
  filter: Filter,
  limit: number,
): Promise<WallPage> => {
  const prefix = minePrefix(viewerId);
  const [rows, firstOfMine] = await Promise.all([
    tables.list<CardRow>(wallsTable, partition, { ...rangeOf(cardPrefix, filter), limit: limit + 1 }),
    tables.list<Kinds>(wallsTable, partition, { ...rangeOf(prefix, filter), limit }),
  ]);
  const shown = rows.slice(0, limit);
  const suffixes = suffixesAfter(cardPrefix, shown);
  const last = suffixes.at(-1);
  const mine = new Map(firstOfMine.map((row) => [row.rowKey.slice(prefix.length), row]));
  // Each of my rows belongs to one card, so the first `limit` cover the page, unless some belong to cards that have left it.
  const lastOfMine = firstOfMine.length === limit ? firstOfMine.at(-1)?.rowKey : undefined;
  if (last !== undefined && lastOfMine !== undefined && lastOfMine < `${prefix}${last}`) {
    const more = await tables.list<Kinds>(wallsTable, partition, { from: `${lastOfMine}!`, to: `${prefix}${last}!` });
    for (const row of more) mine.set(row.rowKey.slice(prefix.length), row);
  }
  return {
    cards: shown.map((row, position) => ({ card: cardOf(row, partition), mine: mine.get(suffixes[position] ?? '') })),
    next: rows.length > limit ? last : undefined,
  };
};

/** Some of it: one range of an index, then its cards by their keys. */
const readFiltered = async (
  tables: Tables,
  partition: string,
  viewerId: string,
  filter: Filter,
  limit: number,
): Promise<WallPage> => {
  const prefix = listPrefix(filter);
  const rows = await tables.list(wallsTable, partition, { ...rangeOf(prefix, filter), limit: limit + 1 });
  const suffixes = suffixesAfter(prefix, rows.slice(0, limit));
  const found = await Promise.all(
    suffixes.map(async (suffix) => {
      const id = idOfSuffix(suffix);
      const read = await readCard(tables, partition, id);
      if (!read) return [];
      return [
        { card: read.card, mine: read.card.responded ? await readMine(tables, partition, viewerId, id) : undefined },
      ];
    }),
  );
  return { cards: found.flat(), next: rows.length > limit ? suffixes.at(-1) : undefined };
};

/** A page of the wall, newest first, as one person sees it. */
export const readWall = (
  tables: Tables,
  partition: string,
  viewerId: string,
  filter: Filter,
  limit: number,
): Promise<WallPage> =>
  filter.value === undefined && filter.person === undefined
    ? readWhole(tables, partition, viewerId, filter, limit)
    : readFiltered(tables, partition, viewerId, filter, limit);
