import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changingFrom, isSame, theirsIn } from './changing.ts';

interface Words {
  readonly name: string;
  readonly days: readonly number[];
}
const words: fc.Arbitrary<Words> = fc.record({ name: fc.string(), days: fc.array(fc.nat(7)) });
const isWords = (kept: unknown): kept is Words =>
  typeof (kept as Words | undefined)?.name === 'string' && Array.isArray((kept as Words).days);

test('two values are the same when all that they say is, in whatever order', () => {
  fc.assert(
    fc.property(words, words, ({ name, days }, other) => {
      expect(isSame({ name, days }, { days, more: undefined, name })).toBe(true);
      expect(isSame({ name, days }, other)).toBe(JSON.stringify({ name, days }) === JSON.stringify(other));
    }),
  );
});

test('a change is read again as it was kept, and nothing else is', () => {
  fc.assert(
    fc.property(fc.option(words), words, (base, mine) => {
      const kept = structuredClone({ base, mine });
      expect(changingFrom(isWords)(kept)).toEqual(isSame(base, mine) ? undefined : kept);
    }),
  );
  for (const other of [undefined, null, 'text', {}, { mine: { name: 1 } }, { base: {}, mine: { name: 'a', days: [] } }])
    expect(changingFrom(isWords)(other)).toBeUndefined();
});

test('somebody else stands between only with something that is neither what one saw nor what one wants', () => {
  fc.assert(
    fc.property(fc.option(words), words, fc.option(words), (base, mine, now) => {
      const theirs = theirsIn({ base, mine }, now);
      expect(theirs).toEqual(isSame(now, base) || isSame(now, mine) ? undefined : now);
    }),
  );
  expect(theirsIn(undefined, { name: 'a', days: [] })).toBeUndefined();
});
