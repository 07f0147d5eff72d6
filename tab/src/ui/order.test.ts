import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved } from './order.ts';

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
