import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../contract/shapes/organisation.ts';
import { type Day, shareOf, spreadOf } from './spread.ts';

const value = (id: string): Value => ({ id, name: id, criterion: '', example: '', picture: '', colour: '' });
const values = ['listened', 'took-ownership', 'spoke-clearly'].map(value);
const names = Array.from({ length: 30 }, (_, n) => `p${n}`);
const day: fc.Arbitrary<Day> = fc.record({
  people: fc.subarray(names, { maxLength: 6 }),
  values: fc.dictionary(fc.constantFrom('listened', 'took-ownership', 'given-up'), fc.integer({ min: 0, max: 9 })),
});

describe('a share', () => {
  test('is none in a group of fewer than ten', () => {
    for (let all = 0; all < 10; all++)
      for (let count = 0; count <= all; count++) expect(shareOf(count, all)).toBeNull();
  });

  test('is the same for none as for four, and for all as for all but four', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 2_000 }), fc.integer({ min: 0, max: 4 }), (all, count) => {
        expect(shareOf(count, all)).toEqual(shareOf(0, all));
        expect(shareOf(0, all)?.bound).toBe('at-most');
        expect(shareOf(all - count, all)).toEqual(shareOf(all, all));
        expect(shareOf(all, all)?.bound).toBe('at-least');
      }),
    );
  });

  test('is true, in tenths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 2_000 }), fc.nat(), (all, some) => {
        const count = some % (all + 1);
        const shown = shareOf(count, all);
        expect(Number.isInteger((shown?.share ?? 0) * 10)).toBe(true);
        const exact = count / all;
        if (shown?.bound === 'at-most') expect(exact).toBeLessThanOrEqual(shown.share);
        else if (shown?.bound === 'at-least') expect(exact).toBeGreaterThanOrEqual(shown.share);
        else expect(Math.abs(exact - (shown?.share ?? 2))).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});

describe('the spread', () => {
  test('names and counts nobody, and gives values in the order of the team', () => {
    fc.assert(
      fc.property(fc.array(day), fc.subarray(names), (days, members) => {
        const spread = spreadOf(days, new Set(members), values);
        for (const name of names) expect(JSON.stringify(spread)).not.toContain(`"${name}"`);
        expect(spread.values?.map((one) => one.value.id) ?? values.map(({ id }) => id)).toEqual(
          values.map(({ id }) => id),
        );
      }),
    );
  });

  test('counts members only, each once, however often and on however many days the wall named them', () => {
    fc.assert(
      fc.property(fc.array(day), fc.subarray(names, { minLength: 10 }), (days, members) => {
        const recognised = members.filter((id) => days.some(({ people }) => people.includes(id)));
        expect(spreadOf(days, new Set(members), values).recognisedMembers).toEqual(
          shareOf(recognised.length, members.length),
        );
        expect(spreadOf([...days, ...days], new Set(members), values).recognisedMembers).toEqual(
          spreadOf(days, new Set(members), values).recognisedMembers,
        );
      }),
    );
  });

  test('over values is a part of all cards, those of values that the team gave up included, and none about fewer than five', () => {
    const days: Day[] = [
      { people: [], values: { listened: 6, 'given-up': 4 } },
      { people: [], values: { listened: 6, 'took-ownership': 4 } },
    ];
    expect(spreadOf(days, new Set(names), values).values?.map(({ share }) => share)).toEqual([0.6, null, null]);
    expect(spreadOf([{ people: [], values: { listened: 9 } }], new Set(names), values).values).toBeNull();
  });
});
