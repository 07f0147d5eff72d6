import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { WorkingTime } from '../working-time.ts';
import { sessionTimes } from './session-times.ts';

const zones = [
  'Pacific/Auckland',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'America/Lima',
  'Europe/Madrid',
  'Europe/Kyiv',
  'Asia/Amman',
  'Etc/UTC',
];
const hour = fc.integer({ min: 0, max: 23 }).map((of) => String(of).padStart(2, '0'));
const time = fc.tuple(hour, fc.constantFrom('00', '15', '30', '45')).map((parts) => parts.join(':'));
const person: fc.Arbitrary<WorkingTime> = fc.record({
  timeZone: fc.constantFrom(...zones),
  workingHours: fc
    .record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), start: time, end: time })
    .filter(({ start, end }) => start !== end),
});
const people = fc.array(person, { minLength: 2, maxLength: 7 });
/** Every moment of two years, the changes of the clock among them. */
const now = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 11) }).map((ms) => new Date(ms).toISOString());
const duration = fc.constantFrom(15, 30, 60, 90, 480);

/** Written down a second time, minute by minute: whether somebody works at this moment by the clock on their wall. */
const works = ({ timeZone, workingHours: { days, start, end } }: WorkingTime, at: number): boolean => {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const today = days.includes(local.dayOfWeek);
  if (start < end) return today && start <= clock && clock < end;
  const yesterday = days.includes(local.subtract({ days: 1 }).dayOfWeek);
  return (today && start <= clock) || (yesterday && clock < end);
};

/** In the hour that the clock leaves out or repeats, what a wall says is nobody's measure. */
const isCalm = ({ timeZone }: WorkingTime, at: number): boolean => {
  const offset = (of: number) => Temporal.Instant.fromEpochMilliseconds(of).toZonedDateTimeISO(timeZone).offset;
  return offset(at - 86_400_000) === offset(at + 86_400_000);
};

test('whatever is proposed lies in everybody’s working hours and is long enough', () => {
  fc.assert(
    fc.property(people, now, duration, fc.double({ min: 0, max: 0.999, noNaN: true }), (all, at, minutes, share) => {
      for (const { from, to } of sessionTimes(all, at, minutes).items) {
        expect(Date.parse(to) - Date.parse(from)).toBeGreaterThanOrEqual(minutes * 60_000);
        expect(from >= at).toBe(true);
        const moment = Date.parse(from) + Math.floor(share * (Date.parse(to) - Date.parse(from)));
        for (const one of all) if (isCalm(one, moment)) expect(works(one, moment)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('whenever everybody works for long enough, it is proposed', () => {
  fc.assert(
    fc.property(people, now, fc.integer({ min: 0, max: 14 * 96 - 1 }), (all, at, quarter) => {
      const { from, items } = sessionTimes(all, at, 15);
      const moment = Date.parse(from) + quarter * 900_000;
      fc.pre(all.every((one) => isCalm(one, moment)));
      const isShared = all.every((one) => works(one, moment));
      const isProposed = items.some((span) => Date.parse(span.from) <= moment && moment < Date.parse(span.to));
      expect(isProposed).toBe(isShared);
    }),
    { numRuns: 100 },
  );
});

test('half-hour zones and the change of the clock: Kolkata and Madrid, the week it becomes summer', () => {
  const hours = { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };
  const all = ['Asia/Kolkata', 'Europe/Madrid'].map((timeZone) => ({ timeZone, workingHours: hours }));
  const { items } = sessionTimes(all, '2026-03-27T00:00:00.000Z', 60);
  expect(items.slice(0, 2)).toEqual([
    { from: '2026-03-27T08:00:00.000Z', to: '2026-03-27T11:30:00.000Z' },
    { from: '2026-03-30T07:00:00.000Z', to: '2026-03-30T11:30:00.000Z' },
  ]);
});

test('nothing is proposed where days never meet', () => {
  const hours = { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };
  const all = ['Pacific/Auckland', 'Europe/Madrid'].map((timeZone) => ({ timeZone, workingHours: hours }));
  expect(sessionTimes(all, '2026-06-01T00:00:00.000Z', 30).items).toEqual([]);
});
