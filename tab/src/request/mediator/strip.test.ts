import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clock, myClock, placeOn, stripOf } from './strip.ts';

const workdays = [1, 2, 3, 4, 5];
const office = (timeZone: string, start = '09:00', end = '17:00', days = workdays): Clock => ({
  timeZone,
  workingHours: { days, start, end },
});
const clock = (span: {
  start: { toPlainTime(): { toString(): string } };
  end: { toPlainTime(): { toString(): string } };
}) => `${span.start.toPlainTime().toString().slice(0, 5)}-${span.end.toPlainTime().toString().slice(0, 5)}`;

// 2026-05-13 is a Wednesday.
const wednesday = new Date('2026-05-13T10:00:00Z');

describe('the strip of the day', () => {
  test('the same hours in the same zone are all shared', () => {
    const strip = stripOf(office('Europe/Madrid'), office('Europe/Madrid'), wednesday);
    expect(strip.shared.map(clock)).toEqual(['09:00-17:00']);
    expect(strip.sharedMinutes).toBe(480);
  });

  test('another zone is shown on my clock', () => {
    const strip = stripOf(office('Europe/Madrid'), office('America/New_York'), wednesday);
    expect(strip.theirs.map(clock)).toEqual(['15:00-23:00']);
    expect(strip.shared.map(clock)).toEqual(['15:00-17:00']);
  });

  test('their day may begin on my yesterday and end on my tomorrow', () => {
    const strip = stripOf(office('Europe/London'), office('Asia/Tokyo', '05:00', '12:00'), wednesday);
    expect(strip.theirs.map(clock)).toEqual(['00:00-04:00', '21:00-00:00']);
    expect(strip.sharedMinutes).toBe(0);
  });

  test('hours past midnight are one shift', () => {
    const strip = stripOf(office('UTC', '22:00', '06:00'), office('UTC', '00:00', '08:00'), wednesday);
    expect(strip.mine.map(clock)).toEqual(['00:00-06:00', '22:00-00:00']);
    expect(strip.shared.map(clock)).toEqual(['00:00-06:00']);
  });

  test('on a weekend it shows my next working day', () => {
    const strip = stripOf(office('UTC'), office('UTC'), new Date('2026-05-16T10:00:00Z'));
    expect(strip.dayStart.toPlainDate().toString()).toBe('2026-05-18');
  });

  test('the day on which the clock changes is still one strip', () => {
    const short = stripOf(
      office('Europe/Madrid', '00:00', '23:59', [7]),
      office('UTC', '00:00', '23:59', [7]),
      new Date('2026-03-29T00:30:00Z'),
    );
    expect(placeOn(short, { start: short.dayStart, end: short.dayEnd })).toEqual({ from: 0, width: 100 });
    expect(short.dayEnd.since(short.dayStart).total('hours')).toBe(23);
  });

  test('where nothing says my zone, my hours are those of this device', () => {
    expect(myClock(office('Etc/UTC'), 'Asia/Seoul')).toEqual(office('Asia/Seoul'));
    expect(myClock(office('Europe/Madrid'), 'Asia/Seoul')).toEqual(office('Europe/Madrid'));
  });

  test('shared time lies inside both, in order, and on the strip', () => {
    const zone = fc.constantFrom('Europe/Madrid', 'Asia/Kolkata', 'America/Los_Angeles', 'Pacific/Auckland', 'UTC');
    const time = fc
      .integer({ min: 0, max: 47 })
      .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
    const person = fc
      .record({ timeZone: zone, start: time, end: time, days: fc.uniqueArray(fc.integer({ min: 1, max: 7 })) })
      .map(({ timeZone, ...workingHours }): Clock => ({ timeZone, workingHours }));
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(person, person, moment, (mine, theirs, now) => {
        const strip = stripOf(mine, theirs, now);
        const inside = (outer: typeof strip.mine, span: (typeof strip.mine)[number]) =>
          outer.some(
            ({ start, end }) =>
              start.epochMilliseconds <= span.start.epochMilliseconds &&
              span.end.epochMilliseconds <= end.epochMilliseconds,
          );
        for (const span of strip.shared) {
          expect(inside(strip.mine, span) && inside(strip.theirs, span)).toBe(true);
          const { from, width } = placeOn(strip, span);
          expect(from >= 0 && width > 0 && from + width <= 100.000001).toBe(true);
        }
      }),
    );
  });
});
