import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryAt } from './row.ts';

const now = new Date('2026-03-01T12:00:00Z');
const waitOf = (attempts: number, retryAfter: number, jitter: number) =>
  retryAt(attempts, now, retryAfter, jitter) - now.getTime();
const jitter = fc.double({ min: 0, max: 1, noNaN: true });

test('waits grow, never end before Retry-After, and stay within a few hours', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 900 }),
      jitter,
      (attempts, retryAfter, random) => {
        const wait = waitOf(attempts, retryAfter, random);
        expect(wait).toBeGreaterThanOrEqual(retryAfter * 1000);
        expect(wait).toBeLessThanOrEqual(7200 * 1.2 * 1000);
        expect(waitOf(attempts + 1, 0, 0)).toBeGreaterThanOrEqual(waitOf(attempts, 0, 0));
      },
    ),
  );
});
