import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReactionKind } from '../../contract/shapes/recognition.ts';
import {
  after,
  countsOf,
  type Kinds,
  kindsOf,
  packed,
  packedAtMost,
  type Reactors,
  shownCounts,
  unpacked,
} from './reactions.ts';

const kinds = fc.dictionary(fc.constantFrom(...ReactionKind.options), fc.boolean()) as fc.Arbitrary<Kinds>;
const reactors = fc
  .uniqueArray(fc.tuple(fc.uuid(), kinds), { selector: ([id]) => id })
  .map((entries): Reactors => new Map(entries));
const setsOf = (of: Reactors) =>
  [...of].map(([id, theirs]) => [id, kindsOf(theirs)] as const).filter(([, theirs]) => theirs.length > 0);

test('a kind is counted once per person who has it and not for those who took it back', () => {
  fc.assert(
    fc.property(reactors, (given) => {
      for (const kind of ReactionKind.options) {
        expect(countsOf(given)[kind] ?? 0).toBe([...given.values()].filter((one) => one[kind] === true).length);
      }
    }),
  );
});

test('toggles change what they name, the last one wins, and the rest stays', () => {
  const toggle = fc.record({
    personId: fc.constantFrom('ana', 'ben'),
    kind: fc.constantFrom(...ReactionKind.options),
    isOn: fc.boolean(),
  });
  fc.assert(
    fc.property(reactors, fc.array(toggle), (given, toggles) => {
      const changed = after(given, toggles);
      for (const [id, theirs] of given) expect(changed.get(id)).toEqual(theirs);
      for (const personId of ['ana', 'ben']) {
        for (const kind of ReactionKind.options) {
          const last = toggles.findLast((one) => one.personId === personId && one.kind === kind);
          expect(changed.get(personId)?.[kind]).toBe(last?.isOn);
        }
      }
    }),
  );
});

test('the viewer sees their own reaction; a kind that nobody has is not there', () => {
  fc.assert(
    fc.property(reactors, kinds, (counted, mine) => {
      const shown = shownCounts(countsOf(counted), mine);
      expect(shown.every(({ count }) => count > 0)).toBe(true);
      for (const kind of ReactionKind.options) {
        expect(shown.find((one) => one.kind === kind)?.mine ?? false).toBe(mine[kind] === true);
      }
    }),
  );
});

describe('packed', () => {
  test('and unpacked again they are the same sets', () => {
    fc.assert(
      fc.property(reactors, (given) => {
        const kept = unpacked(packed(given));
        expect(setsOf(kept)).toEqual(setsOf(given));
        // Whoever took everything back takes no room.
        expect(kept.size).toBe(setsOf(given).length);
      }),
    );
  });

  test('they fit into a property, however many there are', () => {
    const many = new Map(Array.from({ length: packedAtMost + 5 }, () => [crypto.randomUUID(), { clap: true }]));
    expect(packed(many).length).toBeLessThan(32_768);
    expect(unpacked(packed(many)).size).toBe(packedAtMost);
  });
});
