import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cards, cardsIn, newsIn, withAll, withChanged, without } from './cards.ts';

/** A card as far as these rules look at it. */
const card = (at: number, author = 'other', etag = 'v1') =>
  ({ id: `card-${at}`, createdAt: new Date(at * 1000).toISOString(), author: { id: author }, etag }) as Recognition;

const ids = (cards: Cards) => cardsIn(cards).map(({ id }) => id);
const newestFirst = (times: readonly number[]) => [...new Set(times)].toSorted((one, other) => other - one);
const me = { userId: 'me', busy: new Set<string>() };

/** A wall of two pages: 9 8 | 5 4, and more below. */
const wall: Cards = [
  { items: [card(9), card(8)], nextCursor: 'a' },
  { items: [card(5), card(4)], nextCursor: 'b' },
];

describe('the cards on the screen', () => {
  test('stay newest first, without doubles, whatever is added in whatever order', () => {
    const times = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 });
    fc.assert(
      fc.property(times, times, (shown, added) => {
        const before: Cards = [{ items: newestFirst(shown).map((at) => card(at)), nextCursor: null }];
        const after = withAll(
          before,
          added.map((at) => card(at)),
        );
        expect(ids(after)).toEqual(newestFirst([...shown, ...added]).map((at) => `card-${at}`));
      }),
    );
  });

  test('take a card older than everything read so far with its own page only', () => {
    expect(ids(withAll(wall, [card(1)]))).toEqual(ids(wall));
    expect(ids(withAll([{ items: [card(9)], nextCursor: null }], [card(1)]))).toEqual(['card-9', 'card-1']);
  });

  test('keep every other card the same object when one changes or goes', () => {
    const changed = withChanged(wall, 'card-8', (it) => ({ ...it, etag: 'v2' }));
    expect(changed[1]).toBe(wall[1]);
    expect(cardsIn(changed)[0]).toBe(cardsIn(wall)[0]);
    expect(ids(without(wall, new Set(['card-5'])))).toEqual(['card-9', 'card-8', 'card-4']);
  });
});

describe('a second look at the first page', () => {
  test("lets others' new cards wait and puts one's own in place at once", () => {
    const fresh = { items: [card(12), card(11, 'me'), card(9), card(8)], nextCursor: 'a' };
    const news = newsIn(wall, fresh, me);
    expect(news.waiting.map(({ id }) => id)).toEqual(['card-12']);
    expect(ids(news.cards)).toEqual(['card-11', 'card-9', 'card-8', 'card-5', 'card-4']);
  });

  test('takes away what has gone, but not what lies below the page it read', () => {
    const news = newsIn(wall, { items: [card(8)], nextCursor: 'z' }, me);
    expect(ids(news.cards)).toEqual(['card-8', 'card-5', 'card-4']);
  });

  test('knows that everything has gone when the wall is empty', () => {
    expect(ids(newsIn(wall, { items: [], nextCursor: null }, me).cards)).toEqual([]);
  });

  test('changes a card whose version is another, and leaves alone what the person is changing', () => {
    const fresh = { items: [card(9, 'other', 'v2'), card(8, 'other', 'v2')], nextCursor: 'a' };
    const news = newsIn(wall, fresh, { userId: 'me', busy: new Set(['card-8']) });
    expect(cardsIn(news.cards).map(({ etag }) => etag)).toEqual(['v2', 'v1', 'v1', 'v1']);
  });

  test('does not lose a card that is on its way', () => {
    const sending = withAll(wall, [card(20, 'me')]);
    const news = newsIn(
      sending,
      { items: [card(9), card(8)], nextCursor: 'a' },
      { userId: 'me', busy: new Set(['card-20']) },
    );
    expect(ids(news.cards)[0]).toBe('card-20');
  });
});
