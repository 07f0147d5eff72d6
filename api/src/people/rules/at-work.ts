import { Temporal } from 'temporal-polyfill';
import type { WorkingTime } from './working-time.ts';

/** Somebody who has named no working day is taken to work from Monday to Friday. */
const worksOn = (date: Temporal.PlainDate, days: readonly number[]): boolean =>
  (days.length > 0 ? days : [1, 2, 3, 4, 5]).includes(date.dayOfWeek);

/**
 * This very moment for somebody who is at work, else the beginning of their next working hours. Hours that end when or before
 * they begin end on the next day; a beginning that the clock change leaves out moves on by as much.
 */
export const nextAtWork = (now: Date, { timeZone, workingHours: { days, start, end } }: WorkingTime): Date => {
  const at = (date: Temporal.PlainDate, time: string) =>
    date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  // Yesterday's hours may last until this morning.
  for (let date = today.subtract({ days: 1 }); ; date = date.add({ days: 1 })) {
    if (!worksOn(date, days)) continue;
    const [from, to] = [at(date, start), at(start < end ? date : date.add({ days: 1 }), end)];
    if (now.getTime() < to) return new Date(Math.max(now.getTime(), from));
  }
};
