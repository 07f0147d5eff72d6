import { Temporal } from 'temporal-polyfill';
import type { WorkingHours } from '../../contract/shapes/common.ts';

/** When and where somebody works. */
export interface WorkingTime {
  readonly timeZone: string;
  readonly workingHours: WorkingHours;
}

interface Span {
  readonly from: Temporal.ZonedDateTime;
  readonly to: Temporal.ZonedDateTime;
}

/** One day's working time; hours that end before they begin end on the next day. Gaps of the clock change move on. */
const spanOn = (date: Temporal.PlainDate, { timeZone, workingHours: { start, end } }: WorkingTime): Span => {
  const at = (day: Temporal.PlainDate, time: string) =>
    day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
  return { from: at(date, start), to: at(start < end ? date : date.add({ days: 1 }), end) };
};

/** Somebody who has named no working day is taken to work from Monday to Friday, so that a promise has an end. */
const worksOn = (date: Temporal.PlainDate, { workingHours: { days } }: WorkingTime): boolean =>
  (days.length > 0 ? days : [1, 2, 3, 4, 5]).includes(date.dayOfWeek);

const zoned = (instant: string, timeZone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);

/** Today's date where somebody is, `yyyy-mm-dd`. */
export const localDate = (instant: string, timeZone: string): string =>
  zoned(instant, timeZone).toPlainDate().toString();

/**
 * The end of the last of `days` whole working days of a person, the first being the first that begins after `since`:
 * asked on Monday at 10:00 for two days, the promise ends on Wednesday when work does.
 */
export const promisedBy = (since: string, days: number, person: WorkingTime): string => {
  const start = zoned(since, person.timeZone);
  let left = days;
  for (let date = start.toPlainDate(); ; date = date.add({ days: 1 })) {
    if (!worksOn(date, person)) continue;
    const { from, to } = spanOn(date, person);
    if (Temporal.ZonedDateTime.compare(from, start) < 0) continue;
    left -= 1;
    if (left <= 0) return to.toInstant().toString({ fractionalSecondDigits: 3 });
  }
};

type Milliseconds = readonly [from: number, to: number];

const meet = (some: readonly Milliseconds[], others: readonly Milliseconds[]): Milliseconds[] =>
  some.flatMap(([from, to]) =>
    others.flatMap(([otherFrom, otherTo]): Milliseconds[] => {
      const [start, end] = [Math.max(from, otherFrom), Math.min(to, otherTo)];
      return start < end ? [[start, end]] : [];
    }),
  );

/** One person's working time between two moments, in order. */
const spansBetween = (person: WorkingTime, from: number, to: number): Milliseconds[] => {
  const at = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(person.timeZone);
  const last = at(to).toPlainDate();
  const spans: Milliseconds[] = [];
  // A shift of the day before may still be running.
  for (
    let date = at(from).toPlainDate().subtract({ days: 1 });
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    if (!worksOn(date, person)) continue;
    const span = spanOn(date, person);
    spans.push([span.from.epochMilliseconds, span.to.epochMilliseconds]);
  }
  return meet(spans, [[from, to]]);
};

/** When everybody works between two moments (milliseconds since 1970), in order, whatever their zones and clocks do. */
export const sharedSpans = (people: readonly WorkingTime[], from: number, to: number): readonly Milliseconds[] =>
  people.reduce<Milliseconds[]>((shared, person) => meet(shared, spansBetween(person, from, to)), [[from, to]]);

/** Minutes that two people's working hours share on the first person's next working day, today included. */
export const sharedMinutes = (now: string, one: WorkingTime, other: WorkingTime): number => {
  let date = zoned(now, one.timeZone).toPlainDate();
  while (!worksOn(date, one)) date = date.add({ days: 1 });
  const own = spanOn(date, one);
  let shared = 0;
  // The other's day may begin a date earlier or later.
  for (const offset of [-1, 0, 1]) {
    const theirDate = date.add({ days: offset });
    if (!worksOn(theirDate, other)) continue;
    const their = spanOn(theirDate, other);
    const from = Math.max(own.from.epochMilliseconds, their.from.epochMilliseconds);
    const to = Math.min(own.to.epochMilliseconds, their.to.epochMilliseconds);
    shared += Math.max(0, to - from) / 60_000;
  }
  return Math.round(shared);
};
