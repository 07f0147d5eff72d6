import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';

/** One page of the wall as the API gave it. */
export interface CardPage {
  readonly items: readonly Recognition[];
  readonly nextCursor: string | null;
}

/** All pages read so far, newest first. */
export type Cards = readonly CardPage[];

export const cardsIn = (cards: Cards): Recognition[] => cards.flatMap(({ items }) => items);

const inEachPage = (cards: Cards, change: (items: readonly Recognition[]) => readonly Recognition[]): Cards =>
  cards.map((page) => {
    const items = change(page.items);
    return items === page.items ? page : { ...page, items };
  });

/** Changes one card where it stands. */
export const withChanged = (cards: Cards, id: string, change: (card: Recognition) => Recognition): Cards =>
  inEachPage(cards, (items) =>
    items.some((card) => card.id === id) ? items.map((card) => (card.id === id ? change(card) : card)) : items,
  );

export const without = (cards: Cards, ids: ReadonlySet<string>): Cards =>
  inEachPage(cards, (items) => (items.some(({ id }) => ids.has(id)) ? items.filter(({ id }) => !ids.has(id)) : items));

const isNewer = (one: Recognition, other: Recognition) => one.createdAt > other.createdAt;

/** Puts a card where its time belongs; one that is older than everything read so far comes with its own page. */
const withCard = (cards: Cards, card: Recognition): Cards => {
  if (cardsIn(cards).some(({ id }) => id === card.id)) return withChanged(cards, card.id, () => card);
  let placed = false;
  return cards.map((page, at) => {
    const before = page.items.findIndex((item) => isNewer(card, item));
    const atEnd = before < 0 && at === cards.length - 1 && page.nextCursor === null;
    if (placed || (before < 0 && !atEnd)) return page;
    placed = true;
    return { ...page, items: page.items.toSpliced(atEnd ? page.items.length : before, 0, card) };
  });
};

export const withAll = (cards: Cards, added: readonly Recognition[]): Cards => added.reduce(withCard, cards);

/** What a second look at the first page says about the cards that are on the screen. */
export interface News {
  /** The cards as they are now: changed ones changed, gone ones gone, own new ones there. */
  readonly cards: Cards;
  /** Cards by others that are not on the screen yet. They wait until the person asks for them: nothing jumps. */
  readonly waiting: readonly Recognition[];
}

/**
 * Compares the cards with the first page read again. `busy` cards have a change of the person's own under way and
 * are left alone until it has settled.
 */
export const newsIn = (
  cards: Cards,
  fresh: CardPage,
  { userId, busy }: { userId: string; busy: ReadonlySet<string> },
): News => {
  const shown = new Map(cardsIn(cards).map((card) => [card.id, card]));
  const there = new Set(fresh.items.map(({ id }) => id));
  const oldest = fresh.items.at(-1);
  const covered = (card: Recognition) => fresh.nextCursor === null || (oldest !== undefined && isNewer(card, oldest));
  const gone = [...shown.values()].filter((card) => covered(card) && !there.has(card.id) && !busy.has(card.id));

  let now = without(cards, new Set(gone.map(({ id }) => id)));
  for (const card of fresh.items) {
    const was = shown.get(card.id);
    if (was && was.etag !== card.etag && !busy.has(card.id)) now = withChanged(now, card.id, () => card);
  }
  const added = fresh.items.filter(({ id }) => !shown.has(id));
  const own = added.filter(({ author }) => author.id === userId);
  return { cards: withAll(now, own), waiting: added.filter(({ author }) => author.id !== userId) };
};
