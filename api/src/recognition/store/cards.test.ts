import { describe, expect, test } from 'vitest';
import { newId } from '../../platform/ids.ts';
import type { Post } from '../rules/post.ts';
import { type Kinds, packedAtMost, type Toggle } from '../rules/reactions.ts';
import { type CardRow, cardOf, changedCard, countedCard, newCard, recentToggle } from './cards.ts';
import { cardKey } from './keys.ts';

const id = newId(new Date('2026-05-11T09:00:00Z'));
const partition = 'tenant|19:channel@thread.tacv2';
const post: Post = {
  id,
  teamId: 'team',
  channelId: '19:channel@thread.tacv2',
  kind: 'recognition',
  author: { id: 'author', name: 'Author' },
  recipients: [
    { id: 'ana', name: 'Ana', audience: 'wall' },
    { id: 'ben', name: 'Ben', audience: 'private' },
  ],
  everyone: false,
  value: { id: 'v', name: 'V', criterion: '', example: '', picture: '', colour: '' },
  message: 'Thank you',
  effect: 'We slept',
  createdAt: new Date('2026-05-11T09:00:00Z'),
};
type Row = CardRow & { rowKey: string; etag: string };
const stored = (change: { row: object }, before: object = {}): Row =>
  ({ ...before, ...change.row, rowKey: cardKey(id), etag: 'e' }) as Row;
const rowOf = (change: ReturnType<typeof newCard>, before: object = {}) => stored(change as { row: object }, before);
const fresh = rowOf(newCard(post));
const ana = '6f1d2c3b-4a59-4e68-8f70-1a2b3c4d5e6f';

describe('a card', () => {
  test('holds the post without what is private', () => {
    const { recipients: _, ...words } = post;
    expect(cardOf(fresh, partition)).toEqual({
      ...words,
      people: [{ id: 'ana', name: 'Ana' }],
      reactors: new Map(),
      counts: {},
      isCrowded: false,
      commentCount: 0,
    });
    expect(JSON.stringify(fresh)).not.toContain('Ben');
  });

  test('keeps its responses when the words change', () => {
    const counted = rowOf(countedCard(fresh, new Map([[ana, { clap: true }]]), 3));
    const { effect: _, ...without } = post;
    const edited = cardOf(rowOf(changedCard({ ...without, message: 'Better' }), counted), partition);
    expect(edited).toMatchObject({ message: 'Better', counts: { clap: 1 }, commentCount: 3 });
    expect(edited).not.toHaveProperty('effect');
  });
});

describe('toggles', () => {
  const toggle = (personId: string, kind: Toggle['kind'], isOn = true) => recentToggle({ personId, kind, isOn });

  test('show before they are counted, on top of what is', () => {
    const counted = rowOf(countedCard(fresh, new Map([[ana, { clap: true, idea: true }]]), 0));
    const card = cardOf({ ...counted, ...toggle(ana, 'clap', false), ...toggle(ana, 'heart') }, partition);
    expect(card.counts).toEqual({ idea: 1, heart: 1 });
    expect(card.reactors.get(ana)).toMatchObject({ clap: false, idea: true, heart: true });
  });

  test('take no room any more once they are counted', () => {
    const counted = countedCard({ ...fresh, ...toggle(ana, 'heart') }, new Map([[ana, { heart: true }]]), 0);
    expect(counted).toMatchObject({ do: 'replace', etag: 'e' });
    expect(Object.keys(rowOf(counted)).toSorted()).toEqual(Object.keys(fresh).toSorted());
  });

  test('of many people at once need no more properties than a row may have', () => {
    const names = Array.from({ length: 5_000 }, () => Object.keys(toggle(crypto.randomUUID(), 'clap'))[0]);
    expect(new Set(names).size).toBeLessThanOrEqual(32);
  });
});

test('with more reactors than it can name it still counts them all, and says that it does not name them all', () => {
  const many = new Map(
    Array.from({ length: packedAtMost + 10 }, (): [string, Kinds] => [crypto.randomUUID(), { clap: true }]),
  );
  const card = cardOf(rowOf(countedCard(fresh, many, 0)), partition);
  expect(card.isCrowded).toBe(true);
  expect(card.counts).toEqual({ clap: packedAtMost + 10 });
});
