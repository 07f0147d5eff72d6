import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { brokenZone, ianaZone, isTimeZone } from './time-zone.ts';
import { ianaOfWindows } from './windows-zones.ts';
import { workingTime } from './working-time.ts';

describe('time zones', () => {
  test.each(['Europe/Berlin', 'Etc/UTC', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+12'])(
    '%s is one',
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
      expect(brokenZone(zone)).toEqual([]);
    },
  );

  test.each(['', 'Mars/Olympus', '+02:00', 'W. Europe Standard Time', 'Europe/Berlin ', '../etc/passwd', '__proto__'])(
    '"%s" is none',
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
      expect(brokenZone(zone)).toMatchObject([{ code: 'unknown-time-zone', path: 'timeZone' }]);
    },
  );

  test('every Windows name leads to a zone that the runtime knows', () => {
    for (const [name, zone] of Object.entries(ianaOfWindows)) {
      expect([name, isTimeZone(zone)]).toEqual([name, true]);
      expect(ianaZone(name)).toBe(zone);
    }
    for (const name of ['__proto__', 'constructor', 'Local Standard Time']) expect(ianaZone(name)).toBeUndefined();
    expect(
      Temporal.Instant.from('2026-07-01T12:00Z').toZonedDateTimeISO(ianaZone('Romance Standard Time') ?? '').hour,
    ).toBe(14);
  });
});

describe('working time', () => {
  const mailbox = {
    timeZone: 'Tokyo Standard Time',
    workingHours: {
      daysOfWeek: ['sunday', 'monday', 'thursday'],
      startTime: '08:30:00.0000000',
      endTime: '16:30:00.0000000',
      timeZone: { name: 'Europe/Oslo' },
    },
  };

  test("is office hours in UTC when nothing is known, the mailbox's when it may be read", () => {
    expect(workingTime({})).toEqual({
      timeZone: 'Etc/UTC',
      workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' },
    });
    expect(workingTime({}, mailbox)).toEqual({
      timeZone: 'Europe/Oslo',
      workingHours: { days: [7, 1, 4], start: '08:30', end: '16:30' },
    });
    expect(workingTime({}, { timeZone: 'Tokyo Standard Time' }).timeZone).toBe('Asia/Tokyo');
  });

  test("is a person's own setting before the mailbox's, part by part", () => {
    const own = { days: [1], start: '22:00', end: '06:00' };
    expect(workingTime({ workingHours: own }, mailbox)).toEqual({ timeZone: 'Europe/Oslo', workingHours: own });
    expect(workingTime({ timeZone: 'Asia/Tokyo' }, mailbox)).toEqual({
      timeZone: 'Asia/Tokyo',
      workingHours: { days: [7, 1, 4], start: '08:30', end: '16:30' },
    });
  });

  test.each([
    ['a zone', { timeZone: 'Somewhere' }],
    ['a day', { workingHours: { ...mailbox.workingHours, daysOfWeek: ['monday', 'someday'], timeZone: {} } }],
    ['no days', { workingHours: { ...mailbox.workingHours, daysOfWeek: [], timeZone: {} } }],
    ['a time', { workingHours: { ...mailbox.workingHours, startTime: '25:00', timeZone: {} } }],
    ['an end before the start', { workingHours: { ...mailbox.workingHours, endTime: '08:00:00', timeZone: {} } }],
  ])('does not take over %s that nobody can work by', (_, odd) => {
    expect(workingTime({}, odd)).toEqual(workingTime({}));
  });
});
