import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { nextAtWork } from './at-work.ts';

const berlin = { timeZone: 'Europe/Berlin', workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' } };
const next = (now: string, person = berlin) => nextAtWork(new Date(now), person).toISOString();

describe('when somebody is next at work', () => {
  test.each([
    ['in the middle of a working day', '2026-11-24T10:30:00.000Z', '2026-11-24T10:30:00.000Z'],
    ['at the first second', '2026-11-24T08:00:00.000Z', '2026-11-24T08:00:00.000Z'],
    ['before work', '2026-11-24T03:00:00.000Z', '2026-11-24T08:00:00.000Z'],
    ['at the moment work ends', '2026-11-24T16:00:00.000Z', '2026-11-25T08:00:00.000Z'],
    ['on Friday night', '2026-11-27T22:00:00.000Z', '2026-11-30T08:00:00.000Z'],
    ['on the Friday before the clock goes back', '2026-10-23T20:00:00.000Z', '2026-10-26T08:00:00.000Z'],
    ['on the Friday before the clock goes forward', '2026-03-27T20:00:00.000Z', '2026-03-30T07:00:00.000Z'],
  ])('%s', (_, now, expected) => expect(next(now)).toBe(expected));

  test('a night shift of yesterday lasts until this morning', () => {
    const nights = { timeZone: 'Asia/Tokyo', workingHours: { days: [1], start: '22:00', end: '06:00' } };
    // Tuesday, 05:00 in Tokyo.
    expect(next('2026-11-23T20:00:00.000Z', nights)).toBe('2026-11-23T20:00:00.000Z');
    expect(next('2026-11-23T21:00:00.000Z', nights)).toBe('2026-11-30T13:00:00.000Z');
  });

  test('a beginning that the clock change leaves out moves on', () => {
    const early = { timeZone: 'Europe/Berlin', workingHours: { days: [7], start: '02:30', end: '10:00' } };
    expect(next('2026-03-28T20:00:00.000Z', early)).toBe('2026-03-29T01:30:00.000Z');
  });

  test('somebody who has named no working day works from Monday to Friday', () => {
    const none = { ...berlin, workingHours: { ...berlin.workingHours, days: [] } };
    expect(next('2026-11-28T12:00:00.000Z', none)).toBe('2026-11-30T08:00:00.000Z');
  });
});

const zones = ['Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'Australia/Lord_Howe', 'Etc/UTC'];
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const person = fc.record({
  timeZone: fc.constantFrom(...zones),
  workingHours: fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    start: time,
    end: time,
  }),
});
// Two years, so that every clock change of every zone is in it.
const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});

test('it is never in the past, at most eight days away, and at work by the clock on the wall', () => {
  fc.assert(
    fc.property(moment, person, (now, one) => {
      const at = nextAtWork(now, one);
      expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
      expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(8 * 86_400_000);
      expect(nextAtWork(at, one), 'and there it stays').toEqual(at);
      if (at.getTime() === now.getTime()) return;
      const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(one.timeZone);
      const { start } = one.workingHours;
      // Later than planned only where the clock change leaves the planned time out.
      const planned = local.toPlainDate().toZonedDateTime({ timeZone: one.timeZone, plainTime: start });
      expect(local.epochMilliseconds).toBe(planned.epochMilliseconds);
      expect(one.workingHours.days).toContain(local.dayOfWeek);
    }),
    { numRuns: 2000 },
  );
});
