import type { WorkingHours } from '@common-ground/api/contract/shapes/common.ts';
import { Temporal } from 'temporal-polyfill';

export const usualHours: WorkingHours = { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };

/** A calm half hour: an hour into my next working day, or its first half hour when that day is short. */
export const nextSlot = (timeZone: string, hours: WorkingHours, now: Date): { start: Date; end: Date } => {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const ahead = [1, 2, 3, 4, 5, 6, 7].map((days) => today.add({ days }));
  const day = ahead.find(({ dayOfWeek }) => hours.days.includes(dayOfWeek)) ?? today.add({ days: 1 });
  const begin = Temporal.PlainTime.from(hours.start);
  const calm = begin.add({ hours: 1 });
  const fits = Temporal.PlainTime.compare(calm.add({ minutes: 30 }), Temporal.PlainTime.from(hours.end)) <= 0;
  const start = day.toZonedDateTime({ timeZone, plainTime: fits ? calm : begin });
  return {
    start: new Date(start.epochMilliseconds),
    end: new Date(start.add({ minutes: 30 }).epochMilliseconds),
  };
};
