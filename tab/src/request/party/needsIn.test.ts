import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsIn } from './needsIn.ts';

const needs = fc.record(
  { language: fc.string({ minLength: 1 }), accessibility: fc.string({ minLength: 1 }) },
  { requiredKeys: [] },
);

test('what was kept is what comes back, and nothing else that was kept with it', () =>
  fc.assert(
    fc.property(needs, fc.anything(), (kept, other) => {
      const found = needsIn({ ...kept, other, timeZone: 5 });
      expect(found ?? {}).toEqual(kept);
    }),
  ));

test('whatever else was kept there is let go', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), (kept) => needsIn(kept) === undefined),
  ));
