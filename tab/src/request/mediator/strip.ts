import type { WorkingHours } from '@common-ground/api/contract/shapes/common.ts';
import { Temporal } from 'temporal-polyfill';

export interface Clock {
  readonly timeZone: string;
  readonly workingHours: WorkingHours;
}

/** A stretch of time on the day that is shown. */
export interface Span {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
}

export interface Strip {
  readonly dayStart: Temporal.ZonedDateTime;
  readonly dayEnd: Temporal.ZonedDateTime;
  readonly mine: readonly Span[];
  readonly theirs: readonly Span[];
  readonly shared: readonly Span[];
  readonly sharedMinutes: number;
}

/** My own day: where nothing says my zone, the API takes UTC, and this device knows better. */
export const myClock = (mine: Clock, deviceZone: string): Clock =>
  mine.timeZone === 'Etc/UTC' ? { ...mine, timeZone: deviceZone } : mine;

type Instants = readonly [start: Temporal.Instant, end: Temporal.Instant];

/** The working time that begins on one date; hours that end before they start run past midnight. */
const hoursOn = (date: Temporal.PlainDate, { timeZone, workingHours }: Clock): Instants[] => {
  if (!workingHours.days.includes(date.dayOfWeek)) return [];
  const at = (day: Temporal.PlainDate, time: string) =>
    day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
  const overnight = workingHours.end <= workingHours.start;
  return [[at(date, workingHours.start), at(overnight ? date.add({ days: 1 }) : date, workingHours.end)]];
};

const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) > 0 ? a : b);
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b);

const meet = (left: readonly Instants[], right: readonly Instants[]): Instants[] =>
  left.flatMap(([leftStart, leftEnd]) =>
    right.flatMap(([rightStart, rightEnd]): Instants[] => {
      const start = later(leftStart, rightStart);
      const end = earlier(leftEnd, rightEnd);
      return Temporal.Instant.compare(start, end) < 0 ? [[start, end]] : [];
    }),
  );

/** Working hours within a stretch of time, whichever zone they are kept in. */
const hoursWithin = (clock: Clock, window: Instants): Instants[] => {
  const first = window[0].toZonedDateTimeISO(clock.timeZone).toPlainDate().subtract({ days: 1 });
  const dates = [0, 1, 2, 3].map((days) => first.add({ days }));
  return meet(
    dates.flatMap((date) => hoursOn(date, clock)),
    [window],
  );
};

/** The next day on which I work, today included; today when I never do. */
const nextWorkingDay = (mine: Clock, now: Date): Temporal.PlainDate => {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(mine.timeZone).toPlainDate();
  const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) => today.add({ days: ahead }));
  return days.find((day) => mine.workingHours.days.includes(day.dayOfWeek)) ?? today;
};

/** My next working day with both people's hours on it, in my time zone (C6). */
export const stripOf = (mine: Clock, theirs: Clock, now: Date): Strip => {
  const day = nextWorkingDay(mine, now);
  const dayStart = day.toZonedDateTime(mine.timeZone);
  const dayEnd = day.add({ days: 1 }).toZonedDateTime(mine.timeZone);
  const window: Instants = [dayStart.toInstant(), dayEnd.toInstant()];
  const my = hoursWithin(mine, window);
  const their = hoursWithin(theirs, window);
  const shared = meet(my, their);
  const onMyClock = (spans: readonly Instants[]): Span[] =>
    spans.map(([start, end]) => ({
      start: start.toZonedDateTimeISO(mine.timeZone),
      end: end.toZonedDateTimeISO(mine.timeZone),
    }));
  return {
    dayStart,
    dayEnd,
    mine: onMyClock(my),
    theirs: onMyClock(their),
    shared: onMyClock(shared),
    sharedMinutes: shared.reduce((sum, [start, end]) => sum + end.since(start).total('minutes'), 0),
  };
};

/** Where a span lies on the strip, in percent of the day (23 or 25 hours long where the clock changes). */
export const placeOn = (strip: Pick<Strip, 'dayStart' | 'dayEnd'>, span: Span): { from: number; width: number } => {
  const length = strip.dayEnd.epochMilliseconds - strip.dayStart.epochMilliseconds;
  const percent = (milliseconds: number) => (100 * milliseconds) / length;
  return {
    from: percent(span.start.epochMilliseconds - strip.dayStart.epochMilliseconds),
    width: percent(span.end.epochMilliseconds - span.start.epochMilliseconds),
  };
};
