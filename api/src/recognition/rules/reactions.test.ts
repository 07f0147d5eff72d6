import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReactionKind } from '../../contract/shapes/recognition.ts';
import { countsOf, type Kinds, shownCounts } from './reactions.ts';

const kinds = fc.dictionary(fc.constantFrom(...ReactionKind.options), fc.boolean()) as fc.Arbitrary<Kinds>;

test('a kind is counted once per person who has it and not for those who took it back', () => {
  fc.assert(
    fc.property(fc.array(kinds), (everyone) => {
      const counts = countsOf(everyone);
      for (const kind of ReactionKind.options) {
        expect(counts[kind] ?? 0).toBe(everyone.filter((one) => one[kind] === true).length);
      }
    }),
  );
});

test('the viewer always sees their own reaction, even before it is counted; a kind that nobody has is not there', () => {
  fc.assert(
    fc.property(fc.array(kinds), kinds, (counted, mine) => {
      const shown = shownCounts(countsOf(counted), mine);
      expect(shown.every(({ count }) => count > 0)).toBe(true);
      for (const kind of ReactionKind.options) {
        expect(shown.find((one) => one.kind === kind)?.mine ?? false).toBe(mine[kind] === true);
      }
    }),
  );
});
