import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOf, react, reactionKinds } from './reactions.ts';

const kind = fc.constantFrom(...reactionKinds);
const reactions = fc.uniqueArray(fc.record({ kind, count: fc.integer({ min: 1, max: 3 }), mine: fc.boolean() }), {
  selector: (reaction) => reaction.kind,
});

describe('a reaction shown before it is kept', () => {
  test('is undone by its opposite', () => {
    fc.assert(
      fc.property(reactions, kind, (before, of) => {
        const { count, mine } = countOf(before, of);
        const back = react(react(before, of, !mine), of, mine);
        expect(countOf(back, of)).toEqual({ kind: of, count, mine });
      }),
    );
  });

  test('counts once, however often it is said', () => {
    fc.assert(
      fc.property(reactions, kind, fc.boolean(), (before, of, on) => {
        const once = react(before, of, on);
        expect(react(once, of, on)).toEqual(once);
        expect(countOf(once, of).mine).toBe(on);
      }),
    );
  });

  test('touches no other kind and leaves no empty count', () => {
    fc.assert(
      fc.property(reactions, kind, fc.boolean(), (before, of, on) => {
        const after = react(before, of, on);
        for (const other of reactionKinds.filter((one) => one !== of)) {
          expect(countOf(after, other)).toEqual(countOf(before, other));
        }
        expect(after.every(({ count }) => count > 0)).toBe(true);
      }),
    );
  });
});
