import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId, timeOf } from '../../platform/ids.ts';
import { checkedSuffix, idOfSuffix, listPrefix, rangeOf, suffixOf } from './keys.ts';

const latest = Date.parse('2100-01-01T00:00:00Z');
const ids = fc
  .array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 30 })
  .map((offsets) => offsets.map((offset) => newId(new Date(latest - offset))));
const moment = fc.option(
  fc.oneof(
    fc.integer({ min: -10, max: 2_010 }).map((offset) => new Date(latest - offset)),
    fc.constantFrom(new Date('0001-01-01T00:00:00Z'), new Date('9999-12-31T23:59:59Z')),
  ),
  { nil: undefined },
);
const within = (key: string, { from, to }: { from: string; to: string }) => key >= from && key < to;

test('a range holds what was posted in the period and lies behind the cursor, and nothing of another list', () => {
  const prefix = listPrefix({ person: 'ana' });
  fc.assert(
    fc.property(ids, moment, moment, fc.option(fc.nat(29), { nil: undefined }), (posted, from, to, at) => {
      const cursor = at === undefined ? undefined : posted[at];
      const after = cursor === undefined ? undefined : suffixOf(cursor);
      const range = rangeOf(prefix, { ...(from && { from }), ...(to && { to }), ...(after && { after }) });
      for (const id of posted) {
        const suffix = suffixOf(id);
        const isIn =
          (!from || timeOf(id) >= from.getTime()) &&
          (!to || timeOf(id) <= to.getTime()) &&
          (after === undefined || suffix > after);
        expect(within(`${prefix}${suffix}`, range)).toBe(isIn);
        for (const other of [{}, { value: 'ana' }, { person: 'ana', value: 'v' }, { person: 'anas' }]) {
          expect(within(`${listPrefix(other)}${suffix}`, range)).toBe(false);
        }
      }
    }),
  );
});

test('suffixes put the newest first and lead back to the id', () => {
  fc.assert(
    fc.property(ids, (posted) => {
      const sorted = posted.map(suffixOf).toSorted();
      const times = sorted.map((suffix) => timeOf(idOfSuffix(checkedSuffix(suffix))));
      expect(times).toEqual(times.toSorted((one, other) => other - one));
    }),
  );
});

test('a value of any name makes a key that Table Storage takes', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(listPrefix({ value })).toMatch(/^v_[0-9a-f]{16}_$/);
    }),
  );
});

test.each(['', 'c_', 'ffffffffffff_x', `fffffffffff_${newId(new Date(0))}`, `ffffffffffff_${newId(new Date(0))}x`])(
  'a cursor of "%s" is refused',
  (suffix) => {
    expect(() => checkedSuffix(suffix)).toThrow();
  },
);
