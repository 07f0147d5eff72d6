import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draw, type Given, oftenThanked, rests, suggested, suggestedAtMost } from './fairness.ts';
import { nameOrder } from './search.ts';

const dayMs = 86_400_000;
const callerId = 'caller';
/** Numbers that look thrown and are the same every time (FNV-1a, stirred). */
const drawWith =
  (secret: string): Draw =>
  (personId, word) => {
    let mixed = 0x811c9dc5;
    for (const letter of `${secret}/${personId}/${word}`) {
      mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    }
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };

const names = Array.from({ length: 14 }, (_, n) => `p${n}`);
const memberOf = (id: string) => ({ id, displayName: `Name of ${id}` });
const draw = fc.string({ minLength: 1 }).map(drawWith);
const now = fc.integer({ min: 19_000, max: 23_000 }).map((day) => new Date(day * dayMs + 43_200_000));
const members = fc.subarray(names, { minLength: 1 }).map((ids) => [callerId, ...ids].map(memberOf));
const some = fc.subarray(names);
const given = fc.array(
  fc.record({ daysAgo: fc.integer({ min: 0, max: 90 }), to: fc.subarray(names, { maxLength: 3 }) }),
  {
    maxLength: 12,
  },
);
const at = (moment: Date, posts: readonly { daysAgo: number; to: string[] }[]): Given[] =>
  posts
    .toSorted((one, other) => one.daysAgo - other.daysAgo)
    .map(({ daysAgo, to }) => ({ at: new Date(moment.getTime() - daysAgo * dayMs), to }));
const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id);

describe('whom somebody has not thanked lately', () => {
  test('is a few members, never the caller, nobody thanked within sixty days, nobody whom the caller named', () => {
    fc.assert(
      fc.property(members, given, some, draw, now, (people, posts, named, drawn, moment) => {
        const own = at(moment, posts);
        const found = ids(suggested(people, { callerId, given: own, named: new Set(named) }, drawn, moment));
        expect(found.length).toBeLessThanOrEqual(suggestedAtMost);
        const lately = posts.filter(({ daysAgo }) => daysAgo <= 60).flatMap(({ to }) => to);
        for (const id of found) {
          expect(ids(people)).toContain(id);
          expect([callerId, ...named, ...lately]).not.toContain(id);
        }
      }),
    );
  });

  test('comes by name, whatever the order of members and posts', () => {
    fc.assert(
      fc.property(members, given, draw, now, (people, posts, drawn, moment) => {
        const own = at(moment, posts);
        const none = new Set<string>();
        const found = suggested(people, { callerId, given: own, named: none }, drawn, moment);
        expect(found.map(nameOrder)).toEqual(found.map(nameOrder).toSorted());
        const turned = suggested(
          people.toReversed(),
          { callerId, given: own.toReversed(), named: none },
          drawn,
          moment,
        );
        expect(turned).toEqual(found);
      }),
    );
  });

  test('whoever is named looks exactly like somebody who rests', () => {
    fc.assert(
      fc.property(members, given, some, draw, now, (people, posts, named, drawn, moment) => {
        const own = at(moment, posts);
        const resting: Draw = (id, word) => (named.includes(id) && word.startsWith('rests') ? 0 : drawn(id, word));
        const withNamed = suggested(people, { callerId, given: own, named: new Set(named) }, drawn, moment);
        expect(withNamed).toEqual(suggested(people, { callerId, given: own, named: new Set() }, resting, moment));
      }),
    );
  });

  test('changes for nobody else when somebody is named, but for who moves up', () => {
    fc.assert(
      fc.property(members, given, fc.constantFrom(...names), draw, now, (people, posts, who, drawn, moment) => {
        const own = at(moment, posts);
        const before = ids(suggested(people, { callerId, given: own, named: new Set() }, drawn, moment));
        const after = ids(suggested(people, { callerId, given: own, named: new Set([who]) }, drawn, moment));
        expect(after.length === before.length || before.length - after.length === 1).toBe(true);
        expect(before.filter((id) => id !== who && !after.includes(id))).toEqual([]);
        if (!before.includes(who)) expect(after).toEqual(before);
      }),
    );
  });
});

describe('rest', () => {
  const crowd = Array.from({ length: 400 }, (_, n) => `member ${n}`);
  const drawn = drawWith('a secret');
  const day = (n: number) => new Date((20_000 + n) * dayMs);

  test('is about half of all people on any day', () => {
    for (let n = 0; n < 200; n += 20) {
      const resting = crowd.filter((id) => rests(id, drawn, day(n))).length;
      expect(resting).toBeGreaterThan(140);
      expect(resting).toBeLessThan(260);
    }
  });

  test('begins and ends on any day: no day has many who come or go, and none has nobody', () => {
    const changes = Array.from(
      { length: 56 },
      (_, n) => crowd.filter((id) => rests(id, drawn, day(n)) !== rests(id, drawn, day(n + 1))).length,
    );
    expect(Math.max(...changes)).toBeLessThan(16);
    expect(changes.filter((count) => count === 0).length).toBeLessThan(8);
  });

  test('lasts eight weeks or a multiple of it, and ends for everybody', () => {
    for (const id of crowd.slice(0, 40)) {
      const days = Array.from({ length: 2_000 }, (_, n) => rests(id, drawn, day(n)));
      const turns = days.flatMap((one, n) => (n > 0 && one !== days[n - 1] ? [n] : []));
      expect(turns.length).toBeGreaterThan(4);
      for (const turn of turns) expect((turn - (turns[0] ?? 0)) % 56).toBe(0);
    }
  });
});

describe('somebody thanked often', () => {
  const people = [callerId, 'ana', 'ben', 'cem'].map(memberOf);
  const posts = (...to: string[][]): Given[] => to.map((one, n) => ({ at: new Date(1e12 - n), to: one }));

  test.each<[string, string[][], string | undefined]>([
    ['is named by three of the last five posts', [['ana'], ['ben'], ['ana'], ['cem'], ['ana']], 'ana'],
    ['also together with others', [['ana', 'ben'], ['ana'], [], ['cem', 'ana']], 'ana'],
    ['is not named by two', [['ana'], ['ana'], ['ben'], ['cem'], []], undefined],
    ['is not named by what is older than five posts', [['ana'], ['ana'], ['ben'], ['cem'], [], ['ana']], undefined],
    ['is nobody who has left the channel', [['dao'], ['dao'], ['dao']], undefined],
    ['is nobody for whoever never posted', [], undefined],
  ])('%s', (_, to, expected) => {
    expect(oftenThanked(people, callerId, posts(...to))?.id).toBe(expected);
  });

  test('is nobody in a channel with fewer than three others', () => {
    expect(oftenThanked(people.slice(0, 3), callerId, posts(['ana'], ['ana'], ['ana']))).toBeUndefined();
  });

  test('is one person, the first by name, when there are two', () => {
    expect(oftenThanked(people, callerId, posts(['ben', 'ana'], ['ben', 'ana'], ['ben', 'ana']))?.id).toBe('ana');
  });
});
