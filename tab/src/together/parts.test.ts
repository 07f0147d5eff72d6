import type { TeamSettings } from '@common-ground/api/contract/shapes/organisation.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editedFrom, guidelinesPart, isSame, moved, valuesPart } from './parts.ts';

const guideline = fc.record({ id: fc.uuid(), title: fc.string(), text: fc.string() });
const value = fc.record({
  id: fc.uuid(),
  name: fc.string(),
  criterion: fc.string(),
  example: fc.string(),
  picture: fc.string(),
  colour: fc.string(),
});
const settings: fc.Arbitrary<TeamSettings> = fc.record({
  values: fc.array(value),
  guidelines: fc.record({ version: fc.nat(), items: fc.array(guideline) }),
  can: fc.constant({ edit: true }),
  etag: fc.string(),
});

describe('a half of what the team agreed on', () => {
  test('is changed without touching the other', () => {
    fc.assert(
      fc.property(settings, fc.array(value), fc.array(guideline), (now, values, items) => {
        expect(valuesPart.write(now, values)).toEqual({ values, guidelines: { items: now.guidelines.items } });
        expect(guidelinesPart.write(now, items)).toEqual({ values: now.values, guidelines: { items } });
      }),
    );
  });

  test('is the same exactly when every field of every item is', () => {
    fc.assert(
      fc.property(fc.array(guideline), fc.array(guideline), (one, other) => {
        expect(isSame(one, structuredClone(one))).toBe(true);
        expect(isSame(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

test('an item is moved to where it was put, and every other keeps its order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(), { minLength: 1 }),
      fc.nat(30),
      fc.integer({ min: -3, max: 30 }),
      (all, a, to) => {
        const from = a % all.length;
        const after = moved(all, from, to);
        if (to < 0 || to >= all.length) {
          expect(after).toEqual(all);
          return;
        }
        expect(after[to]).toBe(all[from]);
        expect(after.filter((one) => one !== all[from])).toEqual(all.filter((one) => one !== all[from]));
      },
    ),
  );
});

test('a kept change is read again when it is one', () => {
  const base = [{ id: 'a', title: 'One', text: '' }];
  const mine = [{ id: 'a', title: 'Two', text: '' }];
  expect(editedFrom({ base, mine })).toEqual({ base, mine });
  for (const kept of [undefined, null, 'words', {}, { base }, { base, mine: [{}] }, { base, mine: base }]) {
    expect(editedFrom(kept)).toBeUndefined();
  }
});
