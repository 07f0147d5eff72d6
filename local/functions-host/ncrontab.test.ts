import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSchedule } from './ncrontab.ts';

const next = (expression: string, after: string) => {
  const at = parseSchedule(expression).next(Date.parse(after));
  return at === undefined ? undefined : new Date(at).toISOString();
};

describe('a timer schedule', () => {
  test.each([
    ['*/10 * * * * *', '2026-01-01T00:00:00Z', '2026-01-01T00:00:10.000Z'],
    ['0 */5 * * * *', '2026-01-01T00:05:00Z', '2026-01-01T00:10:00.000Z'],
    ['0 0 * * * *', '2026-12-31T23:30:00Z', '2027-01-01T00:00:00.000Z'],
    ['0 30 2 * * *', '2026-03-28T02:29:59Z', '2026-03-28T02:30:00.000Z'],
    ['0 0 9 * * Mon-Fri', '2026-11-20T09:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['0 0 9 * * 7', '2026-11-21T00:00:00Z', '2026-11-22T09:00:00.000Z'],
    ['0 0 0 29 2 *', '2026-01-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['15,45 0 0 1 jan,jul *', '2026-01-01T00:00:15Z', '2026-01-01T00:00:45.000Z'],
    ['0 0 8-10/2 * * *', '2026-01-01T08:00:00Z', '2026-01-01T10:00:00.000Z'],
  ])('%s after %s is due at %s', (expression, after, due) => expect(next(expression, after)).toBe(due));

  test('that never comes has no next time', () => expect(next('0 0 0 30 2 *', '2026-01-01T00:00:00Z')).toBeUndefined());

  test.each([
    '* * * * *',
    '60 * * * * *',
    '0 0 24 * * *',
    'x * * * * *',
    '5-1 * * * * *',
    '*/0 * * * * *',
    '1-2-3 * * * * *',
  ])('%s is refused', (expression) => expect(() => parseSchedule(expression)).toThrow());

  test('is due at the first moment that fits, and never before', () => {
    const every = constantFrom(7, 13, 20, 30);
    assert(
      property(every, integer({ min: 1_700_000_000, max: 1_900_000_000 }), (step, second) => {
        const schedule = parseSchedule(`*/${step} * * * * *`);
        let expected = second + 1;
        while (new Date(expected * 1000).getUTCSeconds() % step !== 0) expected++;
        expect(schedule.next(second * 1000)).toBe(expected * 1000);
      }),
    );
  });
});
