import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  concernsAuthor,
  decidedByOwner,
  isChangedSinceHidden,
  isForOwners,
  isNewReport,
  mayModerate,
  mayReport,
  ownersToAsk,
} from './moderation.ts';
import type { Post, Recipient } from './post.ts';
import { decided, isHidden, isOnWall, seenBy, seenByOwner, shownOf } from './visibility.ts';

const authorId = 'author';
const names = ['ana', 'ben', 'cem'];
const everybody = [authorId, ...names, 'colleague'];
const owner = { id: 'owner', name: 'Owner' };

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

const post: fc.Arbitrary<Post> = fc
  .record({ some: fc.subarray(names), everyone: fc.boolean(), isReported: fc.boolean() })
  .chain(({ some, ...more }) =>
    fc.tuple(...some.map(recipient)).map((recipients) => ({ recipients: recipients as Recipient[], ...more })),
  )
  .map(({ recipients, everyone, isReported }) => ({
    id: 'p',
    teamId: 't',
    channelId: 'c',
    kind: 'recognition',
    author: { id: authorId, name: 'Author' },
    recipients,
    everyone: everyone && recipients.length === 0,
    value: { id: 'v', name: 'V', criterion: '', example: '', picture: '', colour: '' },
    message: 'Thank you',
    createdAt: new Date(0),
    ...(isReported && { isReported }),
  }));

const at = new Date('2026-05-11T09:00:00Z');
const hidden = (given: Post, note?: string) =>
  decidedByOwner(given, { action: 'hide', ...(note !== undefined && { note }) }, owner, at);
const restored = (given: Post) => decidedByOwner(given, { action: 'restore' }, owner, at);
const person = fc.constantFrom(...everybody);

describe('a hidden card', () => {
  test('is on no wall and nobody but its author sees it, whatever its recipients choose before or after', () => {
    fc.assert(
      fc.property(
        post,
        fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom('show', 'private', 'remove-me'))),
        (given, choices) => {
          const after = choices.reduce((now, [who, word]) => decided(now, who, word) ?? now, hidden(given));
          expect(isOnWall(after)).toBe(false);
          for (const who of everybody) {
            if (who === authorId) expect(seenBy(after, who)?.visibility).toBe('hidden');
            else expect(seenBy(after, who)).toBeUndefined();
          }
        },
      ),
    );
  });

  test('shows its author the names that they saw before', () => {
    fc.assert(
      fc.property(post, (given) => {
        expect(seenBy(hidden(given), authorId)?.recipients).toEqual(seenBy(given, authorId)?.recipients);
      }),
    );
  });

  test('that is restored is to everybody what it was, with what recipients chose', () => {
    fc.assert(
      fc.property(post, person, (given, who) => {
        const back = restored(hidden(given));
        expect(seenBy(back, who)).toEqual(seenBy(given, who));
        expect(isOnWall(back)).toBe(isOnWall(given));
      }),
    );
  });

  test('was changed since only when its words are younger than the decision', () => {
    fc.assert(
      fc.property(post, fc.integer({ min: -5, max: 5 }), (given, minutes) => {
        const edited = { ...hidden(given), editedAt: new Date(at.getTime() + minutes * 60_000) };
        expect(isChangedSinceHidden(edited)).toBe(minutes > 0);
        expect(isChangedSinceHidden({ ...edited, decision: { action: 'restore', by: owner, at } })).toBe(false);
      }),
    );
  });
});

describe('owners', () => {
  test('see no name that the wall would not show', () => {
    fc.assert(
      fc.property(post, (given) => {
        for (const one of [given, hidden(given)]) expect(seenByOwner(one).recipients).toEqual(shownOf(given));
      }),
    );
  });

  test('have to do with what is on the wall, hidden or reported, and with nothing else', () => {
    fc.assert(
      fc.property(post, (given) => {
        expect(isForOwners(given)).toBe(isOnWall(given) || given.isReported === true);
        expect(isForOwners(hidden(given))).toBe(true);
        expect(isForOwners(restored(given))).toBe(isOnWall(given));
      }),
    );
  });

  test('decide about everybody’s cards but their own, and nobody else does', () => {
    fc.assert(
      fc.property(post, person, fc.boolean(), (given, id, isOwner) => {
        expect(mayModerate(given, { id, isOwner })).toBe(isOwner && id !== authorId);
      }),
    );
  });

  test('are asked once when a card comes to their list, save its author and whoever brought it', () => {
    fc.assert(
      fc.property(post, fc.subarray(everybody), person, (given, owners, byId) => {
        const members = everybody.map((id) => ({ id, isOwner: owners.includes(id) }));
        const asked = ownersToAsk(given, { ...given, isReported: true }, members, byId);
        const expected = given.isReported ? [] : owners.filter((id) => id !== authorId && id !== byId);
        expect(asked.toSorted()).toEqual(expected.toSorted());
        expect(ownersToAsk(given, given, members, byId)).toEqual([]);
      }),
    );
  });

  test('answer all that was reported with every decision; the author is told when the card goes or comes back', () => {
    fc.assert(
      fc.property(post, fc.constantFrom('hide', 'restore'), fc.boolean(), (given, action, wasHidden) => {
        const before = wasHidden ? hidden(given) : given;
        const after = decidedByOwner({ ...before, isReported: true }, { action }, owner, at);
        expect(after).not.toHaveProperty('isReported');
        expect(isHidden(after)).toBe(action === 'hide');
        expect(concernsAuthor(before, after)).toBe(wasHidden !== (action === 'hide'));
      }),
    );
  });

  test('leave no blank note', () => {
    expect(hidden(fc.sample(post, 1)[0] as Post, ' \u200b').decision).not.toHaveProperty('note');
    expect(hidden(fc.sample(post, 1)[0] as Post, 'Why').decision?.note).toBe('Why');
  });
});

describe('a report', () => {
  test('is made by whoever sees a card that is not theirs', () => {
    fc.assert(
      fc.property(post, person, fc.boolean(), (given, who, wasHidden) => {
        const now = wasHidden ? hidden(given) : given;
        expect(mayReport(now, who)).toBe(who !== authorId && seenBy(now, who) !== undefined);
      }),
    );
  });

  test('counts again only for words that are younger than it', () => {
    fc.assert(
      fc.property(post, fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }), (given, minutes) => {
        const now = minutes === undefined ? given : { ...given, editedAt: new Date(at.getTime() + minutes * 60_000) };
        expect(isNewReport(undefined, now)).toBe(true);
        expect(isNewReport({ at }, now)).toBe(minutes !== undefined && minutes > 0);
      }),
    );
  });
});
