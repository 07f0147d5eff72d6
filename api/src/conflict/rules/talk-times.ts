import { Temporal } from 'temporal-polyfill';
import type { TalkTimes } from '../../contract/shapes/conflict.ts';
import { sharedSpans, type WorkingTime } from './working-time.ts';

const minute = 60_000;
const length = 30 * minute;
/** Nobody is called out of what they are doing, or at the first minute of their day. */
const notBefore = 60 * minute;
const settleIn = 30 * minute;
const daysAhead = 14;
const most = 4;

/** The first calm half hour of a span, on the half hour; the very first one when the span is too short for calm. */
const calmStart = (from: number, to: number): number | undefined => {
  const onHalf = (at: number) => Math.ceil(at / length) * length;
  return [onHalf(from + settleIn), onHalf(from), from].find((start) => start + length <= to);
};

const pick = (people: readonly WorkingTime[], now: Date): TalkTimes['items'] => {
  const from = now.getTime() + notBefore;
  const zone = people[0]?.timeZone ?? 'Etc/UTC';
  const days = new Set<string>();
  return sharedSpans(people, from, from + daysAhead * 24 * 60 * minute).flatMap(([start, end]) => {
    const calm = calmStart(start, end);
    if (calm === undefined || days.size >= most) return [];
    const instant = Temporal.Instant.fromEpochMilliseconds(calm);
    const day = instant.toZonedDateTimeISO(zone).toPlainDate().toString();
    if (days.has(day)) return [];
    days.add(day);
    return [{ start: new Date(calm).toISOString(), end: new Date(calm + length).toISOString() }];
  });
};

/** When two people can talk within two weeks: one half hour a day, at most four, the next one first (C3). */
export const talkTimes = (mine: WorkingTime, theirs: WorkingTime | undefined, now: Date): TalkTimes => {
  if (!theirs) return { items: pick([mine], now), hours: 'own' };
  const items = pick([mine, theirs], now);
  return items.length > 0 ? { items, hours: 'both' } : { items: pick([mine], now), hours: 'apart' };
};
