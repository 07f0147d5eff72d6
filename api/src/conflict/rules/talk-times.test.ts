import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { talkTimes } from './talk-times.ts';
import type { WorkingTime } from './working-time.ts';

const weekdays = [1, 2, 3, 4, 5];
const office = (timeZone: string, start = '09:00', end = '17:00', days = weekdays): WorkingTime => ({
  timeZone,
  workingHours: { days, start, end },
});
// A Wednesday.
const wednesday = new Date('2026-05-13T18:00:00Z');
const starts = (mine: WorkingTime, theirs: WorkingTime | undefined, now = wednesday) => {
  const { items, hours } = talkTimes(mine, theirs, now);
  return { hours, first: items[0]?.start, count: items.length };
};

/**
 * Whether a moment lies inside somebody's working day, by their own clock. A day that ends inside the gap of a clock
 * change ends when its hours are over, which the clock calls an hour later: then the reading of before the change counts.
 */
const atWork = ({ timeZone, workingHours: { days, start, end } }: WorkingTime, instant: string): boolean => {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const unchanged = there.withTimeZone(there.subtract({ hours: 4 }).offset);
  const named = days.length > 0 ? days : weekdays;
  return [there, unchanged].some((reading) => {
    const time = reading.toPlainTime().toString().slice(0, 5);
    if (start < end) return named.includes(reading.dayOfWeek) && start <= time && time <= end;
    const yesterday = reading.subtract({ days: 1 }).dayOfWeek;
    return (named.includes(reading.dayOfWeek) && time >= start) || (named.includes(yesterday) && time <= end);
  });
};

describe('times for a call', () => {
  test('lie half an hour into the day that both share', () => {
    expect(starts(office('Europe/Madrid'), office('Europe/Madrid'))).toEqual({
      hours: 'both',
      first: '2026-05-14T07:30:00.000Z',
      count: 4,
    });
    // 9 in Toronto is 15 in Madrid.
    expect(starts(office('Europe/Madrid'), office('America/Toronto')).first).toBe('2026-05-14T13:30:00.000Z');
  });

  test('where the hours never meet, or theirs are not known, lie in my own, and it is said', () => {
    expect(starts(office('Europe/Oslo'), office('Pacific/Auckland'))).toMatchObject({
      hours: 'apart',
      first: '2026-05-14T07:30:00.000Z',
    });
    expect(starts(office('Europe/Oslo'), undefined)).toMatchObject({ hours: 'own', count: 4 });
  });

  test('follow each clock when it changes: one hour of shared time comes and goes with summer', () => {
    // 17 in Berlin is 8 in Los Angeles, but 9 in the three weeks when only America has changed its clocks.
    const [berlin, angeles] = [office('Europe/Berlin', '09:00', '17:30'), office('America/Los_Angeles')];
    expect(starts(berlin, angeles, new Date('2026-02-02T10:00:00Z')).hours).toBe('apart');
    expect(starts(berlin, angeles, new Date('2026-03-09T10:00:00Z'))).toMatchObject({
      hours: 'both',
      first: '2026-03-09T16:00:00.000Z',
    });
    // Spring forward in the night: the hours of the morning after are those of the clock on the wall.
    expect(
      starts(office('Europe/Berlin', '09:00', '17:00', [7]), undefined, new Date('2026-03-28T10:00:00Z')).first,
    ).toBe('2026-03-29T07:30:00.000Z');
  });

  test('always lie ahead, inside both working days, on different days, and last half an hour', () => {
    const zone = fc.constantFrom('Europe/Madrid', 'Asia/Kolkata', 'America/Los_Angeles', 'Pacific/Auckland', 'Etc/UTC');
    const time = fc
      .integer({ min: 0, max: 47 })
      .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
    const person = fc
      .record({ timeZone: zone, start: time, end: time, days: fc.uniqueArray(fc.integer({ min: 1, max: 7 })) })
      .map(({ timeZone, ...workingHours }): WorkingTime => ({ timeZone, workingHours }));
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(person, person, moment, (mine, theirs, now) => {
        const { items, hours } = talkTimes(mine, theirs, now);
        expect(items.length).toBeGreaterThan(0);
        for (const { start, end } of items) {
          expect(Date.parse(start)).toBeGreaterThan(now.getTime());
          expect(Date.parse(end) - Date.parse(start)).toBe(30 * 60_000);
          for (const one of hours === 'both' ? [mine, theirs] : [mine])
            expect([atWork(one, start), atWork(one, end)]).toEqual([true, true]);
        }
        expect(items.map(({ start }) => start)).toEqual([...items.map(({ start }) => start)].sort());
      }),
      // Clocks go from 2:00 to 3:00 as this day ends.
      {
        examples: [
          [
            office('Pacific/Auckland', '00:00', '02:00', [7]),
            office('Europe/Madrid', '00:00', '00:00', []),
            new Date('2027-09-25T11:30:00.001Z'),
          ],
        ],
      },
    );
  });
});
