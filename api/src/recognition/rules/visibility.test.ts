import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listsOf } from './lists.ts';
import type { Post, Recipient } from './post.ts';
import { decided, isOnWall, seenBy, shownOf, standingOf } from './visibility.ts';

const authorId = 'author';
const names = ['ana', 'ben', 'cem', 'dao'];

const recipient = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      name: fc.constant(id.toUpperCase()),
      audience: fc.constantFrom('wall', 'private', 'ask'),
      decision: fc.constantFrom('show', 'private', 'removed'),
    },
    { requiredKeys: ['id', 'name', 'audience'] },
  ) as fc.Arbitrary<Recipient>;

const postOf = (recipients: readonly Recipient[], more: Partial<Post> = {}): Post => ({
  id: 'p',
  teamId: 't',
  channelId: 'c',
  kind: 'recognition',
  author: { id: authorId, name: 'Author' },
  recipients,
  everyone: false,
  value: { id: 'v', name: 'V', criterion: '', example: '', picture: '', colour: '' },
  message: 'Thank you',
  createdAt: new Date(0),
  ...more,
});

const post = fc
  .subarray(names, { minLength: 1 })
  .chain((ids) => fc.tuple(...ids.map(recipient)))
  .map((recipients) => postOf(recipients));
const decision = fc.constantFrom('show', 'private', 'remove-me');

describe('what a colleague who is neither author nor thanked sees', () => {
  test('is exactly the shown recipients, and nothing when there are none', () => {
    fc.assert(
      fc.property(post, (given) => {
        const seen = seenBy(given, 'colleague');
        const shown = given.recipients.filter((one) => standingOf(one) === 'shown');
        if (shown.length === 0) expect(seen).toBeUndefined();
        else expect(seen).toEqual({ visibility: 'wall', recipients: shown });
      }),
    );
  });

  test('does not change with anything that a private or undecided recipient decides short of showing', () => {
    fc.assert(
      fc.property(post, fc.constantFrom(...names), fc.constantFrom('private', 'remove-me'), (given, who, word) => {
        const own = given.recipients.find(({ id }) => id === who);
        fc.pre(own !== undefined && standingOf(own) !== 'shown');
        const after = decided(given, who, word);
        expect(seenBy(after ?? given, 'colleague')).toEqual(seenBy(given, 'colleague'));
      }),
    );
  });
});

test('each decision holds for that person alone', () => {
  fc.assert(
    fc.property(post, fc.constantFrom(...names), decision, (given, who, word) => {
      const after = decided(given, who, word);
      const own = given.recipients.find(({ id }) => id === who);
      if (!own || standingOf(own) === 'removed') {
        expect(after).toBeUndefined();
        return;
      }
      const others = (of: Post | undefined) => of?.recipients.filter(({ id }) => id !== who);
      expect(others(after)).toEqual(others(given));
      const isShown = after !== undefined && shownOf(after).some(({ id }) => id === who);
      expect(isShown).toBe(word === 'show');
    }),
  );
});

test('a no is not announced: the author sees the same as before somebody who was asked declined', () => {
  fc.assert(
    fc.property(post, fc.constantFrom(...names), (given, who) => {
      const own = given.recipients.find(({ id }) => id === who);
      fc.pre(own !== undefined && standingOf(own) === 'pending');
      const after = decided(given, who, 'private');
      expect(after && seenBy(after, authorId)).toMatchObject({
        visibility: seenBy(given, authorId)?.visibility,
        recipients: (seenBy(given, authorId)?.recipients ?? []).map(({ id }) => ({ id })),
      });
    }),
  );
});

test('the author always sees their own; a recipient until they take their name off a card that is not on the wall', () => {
  fc.assert(
    fc.property(post, fc.constantFrom(...names), (given, who) => {
      expect(seenBy(given, authorId)).toBeDefined();
      const own = given.recipients.find(({ id }) => id === who);
      const seen = seenBy(given, who);
      if (own && standingOf(own) !== 'removed') {
        expect(seen?.own).toEqual(own);
        expect(seen?.recipients.some(({ id }) => id === who)).toBe(true);
      } else expect(seen !== undefined).toBe(isOnWall(given));
    }),
  );
});

test('an achievement and a thank-you to everyone are on the wall without a name', () => {
  expect(seenBy(postOf([], { everyone: true }), 'colleague')).toEqual({ visibility: 'wall', recipients: [] });
  expect(seenBy(postOf([], { kind: 'achievement' }), 'colleague')).toEqual({ visibility: 'wall', recipients: [] });
  expect(seenBy(postOf([]), 'colleague')).toBeUndefined();
});

test('a post is in at most one list of a person, and leaves every list it may have been in', () => {
  fc.assert(
    fc.property(post, fc.constantFrom(...names, authorId, 'colleague'), decision, (given, who, word) => {
      const before = listsOf(given, who).listed;
      expect(before.length).toBeLessThanOrEqual(1);
      const deleted = listsOf(undefined, who);
      expect(deleted.listed).toEqual([]);
      expect(deleted.left).toEqual(expect.arrayContaining([...before]));
      const after = decided(given, who, word);
      if (after) {
        const { listed, left } = listsOf(after, who);
        expect(listed).toEqual(word === 'remove-me' ? [] : ['received']);
        expect([...listed, ...left]).toEqual(expect.arrayContaining([...before]));
      }
    }),
    { numRuns: 1000 },
  );
});
