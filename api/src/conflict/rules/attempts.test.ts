import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stillToCome } from './attempts.ts';

const now = new Date('2026-05-13T10:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000).toISOString();

test('what has happened can be noted, however long ago; what is still to come cannot', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (count) => {
      expect(stillToCome(minutes(count), now).length).toBe(count > 2 ? 1 : 0);
    }),
  );
});

test('the refusal says where and what to do', () => {
  expect(stillToCome(minutes(60), now)).toEqual([
    { code: 'attempt-still-to-come', path: 'at', message: 'Note it once it has happened.' },
  ]);
});
