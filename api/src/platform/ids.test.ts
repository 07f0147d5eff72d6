import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedId, isId, newestFirstKey, newId, timeOf } from './ids.ts';

const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });

test('ids hold their time and are lower-case UUIDs', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const id = newId(at);
      expect(isId(id)).toBe(true);
      expect(timeOf(id)).toBe(at.getTime());
    }),
  );
});

test('sorting the keys puts the newest first', () => {
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      fc.pre(one.getTime() !== other.getTime());
      const newer = one > other ? one : other;
      const older = one > other ? other : one;
      expect(newestFirstKey(newId(newer)) < newestFirstKey(newId(older))).toBe(true);
    }),
  );
});

test('a derived id is the same for the same parts, and parts cannot run into each other', () => {
  const secret = randomBytes(32);
  expect(derivedId(secret, 'a', 'key')).toBe(derivedId(secret, 'a', 'key'));
  expect(isId(derivedId(secret, 'a', 'key'))).toBe(true);
  expect(derivedId(secret, 'a', 'bc')).not.toBe(derivedId(secret, 'ab', 'c'));
  expect(derivedId(secret, 'a', 'key')).not.toBe(derivedId(randomBytes(32), 'a', 'key'));
});
