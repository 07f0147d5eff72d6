import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOf, daysWithRoom, placeIn, startsIn, within } from './days.ts';

const iso = (at: number) => new Date(at).toISOString();
const base = Date.parse('2026-03-20T00:00:00Z');
const minute = 60_000;
const span = fc
  .tuple(fc.integer({ min: 0, max: 14 * 1440 }), fc.integer({ min: 1, max: 1440 }))
  .map(([from, length]) => ({ from: iso(base + from * minute), to: iso(base + (from + length) * minute) }));
const minutes = fc.constantFrom(15, 30, 60, 90, 120);
const whole = { from: iso(base), to: iso(base + 15 * 1440 * minute) };

describe('times to meet', () => {
  test('days follow one another without a gap and hold the whole stretch, also where the clock changes', () => {
    const days = daysOf(whole);
    expect(days[0]?.from).toBeLessThanOrEqual(Date.parse(whole.from));
    expect(days.at(-1)?.to).toBeGreaterThanOrEqual(Date.parse(whole.to));
    for (const [at, day] of days.slice(1).entries()) expect(day.from).toBe(days[at]?.to);
  });

  test('every offered beginning lies, with its end, inside what everybody shares that day', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 10 }), minutes, (items, long) => {
        for (const day of daysWithRoom(whole, items, long))
          for (const shared of day.shared) {
            const starts = startsIn(shared, long);
            expect(starts.length).toBeGreaterThan(0);
            for (const start of starts) {
              expect(start).toBeGreaterThanOrEqual(shared.from);
              expect(start + long * minute).toBeLessThanOrEqual(shared.to);
              expect(start % (15 * minute)).toBe(0);
              expect(
                items.some(({ from, to }) => Date.parse(from) <= start && start + long * minute <= Date.parse(to)),
              ).toBe(true);
            }
          }
      }),
      { numRuns: 40 },
    );
  });

  test('a bar never leaves its strip', () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        for (const day of daysOf(whole))
          for (const part of within(spans, day)) {
            const { from, width } = placeIn(day, part);
            expect(from).toBeGreaterThanOrEqual(0);
            expect(width).toBeGreaterThan(0);
            expect(from + width).toBeLessThanOrEqual(100 + 1e-9);
          }
      }),
    );
  });
});
