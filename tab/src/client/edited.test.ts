import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editedFrom, isSame } from './edited.ts';

const item = fc.record({ id: fc.uuid(), title: fc.string(), text: fc.string() });

test('two lists are the same exactly when every field of every item is', () => {
  fc.assert(
    fc.property(fc.array(item), fc.array(item), (one, other) => {
      expect(isSame(one, structuredClone(one))).toBe(true);
      expect(isSame(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
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
