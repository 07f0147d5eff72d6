import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { localDate, promisedBy, sharedMinutes, type WorkingTime } from './working-time.ts';

const weekdays = { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };
const at = (timeZone: string, change: Partial<WorkingTime['workingHours']> = {}): WorkingTime => ({
  timeZone,
  workingHours: { ...weekdays, ...change },
});

describe('two working days', () => {
  test.each([
    ['asked on Monday in working hours', '2026-05-11T09:00:00Z', '2026-05-13T16:00:00.000Z'],
    ['asked on Monday before work begins', '2026-05-11T05:00:00Z', '2026-05-12T16:00:00.000Z'],
    ['asked on Monday evening', '2026-05-11T18:00:00Z', '2026-05-13T16:00:00.000Z'],
    ['asked on Thursday', '2026-05-14T12:00:00Z', '2026-05-18T16:00:00.000Z'],
    ['asked on Saturday', '2026-05-16T12:00:00Z', '2026-05-19T16:00:00.000Z'],
  ])('%s in Lagos', (_, since, until) => expect(promisedBy(since, 2, at('Africa/Lagos'))).toBe(until));

  test('end by the local clock when the clocks change in between', () => {
    expect(promisedBy('2026-03-27T12:00:00Z', 2, at('Europe/Berlin'))).toBe('2026-03-31T15:00:00.000Z');
    expect(promisedBy('2026-10-23T12:00:00Z', 2, at('Europe/Berlin'))).toBe('2026-10-27T16:00:00.000Z');
  });

  test('on the mediator’s side of the date line', () => {
    // Sunday noon in UTC is Monday in Auckland, where Monday's work has not begun.
    expect(promisedBy('2026-05-10T12:00:00Z', 2, at('Pacific/Auckland'))).toBe('2026-05-12T05:00:00.000Z');
  });

  test('of a night shift end in the morning after', () => {
    const nights = at('UTC', { start: '22:00', end: '06:00' });
    expect(promisedBy('2026-05-11T08:00:00Z', 2, nights)).toBe('2026-05-13T06:00:00.000Z');
  });

  test('have an end for somebody who named no working day', () => {
    expect(promisedBy('2026-05-16T12:00:00Z', 2, at('UTC', { days: [] }))).toBe('2026-05-19T17:00:00.000Z');
  });
});

const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Pacific/Apia',
);
const moment = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });

test('a promise ends with a working day, after the promised number of whole ones, and never moves back', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 10 }), zone, days, (since, count, timeZone, working) => {
      const person = at(timeZone, { days: working });
      const end = Temporal.Instant.from(promisedBy(since, count, person)).toZonedDateTimeISO(timeZone);
      const start = Temporal.Instant.from(since).toZonedDateTimeISO(timeZone);
      expect(end.toPlainTime().toString()).toBe('17:00:00');
      expect(working).toContain(end.dayOfWeek);
      let whole = 0;
      for (let date = end.toPlainDate(); ; date = date.subtract({ days: 1 })) {
        const begin = date.toZonedDateTime({ timeZone, plainTime: '09:00' });
        if (Temporal.ZonedDateTime.compare(begin, start) < 0) break;
        if (working.includes(date.dayOfWeek)) whole += 1;
      }
      expect(whole).toBe(count);
      const later = new Date(Date.parse(since) + 3_600_000).toISOString();
      expect(promisedBy(later, count, person) >= promisedBy(since, count, person)).toBe(true);
    }),
  );
});

describe('shared minutes', () => {
  const monday = '2026-05-11T06:00:00Z';
  test.each([
    ['the same zone', 'Europe/Berlin', 480],
    ['five hours apart', 'America/New_York', 120],
    ['the other side of the earth', 'Pacific/Auckland', 0],
  ])('with %s', (_, other, minutes) => expect(sharedMinutes(monday, at('Europe/Berlin'), at(other))).toBe(minutes));

  test('are those of the next working day when today is none', () => {
    expect(sharedMinutes('2026-05-16T12:00:00Z', at('Europe/Berlin'), at('Africa/Lagos'))).toBe(420);
  });

  test('are never more than either works, and the same seen from both on a common day', () => {
    fc.assert(
      fc.property(moment, zone, zone, (now, one, other) => {
        const every = { days: [1, 2, 3, 4, 5, 6, 7] };
        const shared = sharedMinutes(now, at(one, every), at(other, every));
        expect(shared).toBeGreaterThanOrEqual(0);
        expect(shared).toBeLessThanOrEqual(480);
        if (one === other) expect(shared).toBe(480);
      }),
    );
  });
});

test('today is where somebody is', () => {
  expect(localDate('2026-05-10T12:30:00Z', 'Pacific/Auckland')).toBe('2026-05-11');
  expect(localDate('2026-05-10T12:30:00Z', 'America/Lima')).toBe('2026-05-10');
});
