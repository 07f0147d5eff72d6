import { sharedSpans, type WorkingTime } from '../working-time.ts';

const dayMs = 86_400_000;
/** M6: looking further ahead is planning for people whose weeks nobody knows. */
const daysAhead = 14;
const quarterMs = 15 * 60_000;

interface Span {
  readonly from: string;
  readonly to: string;
}

const asSpan = ([from, to]: readonly [number, number]): Span => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});

/**
 * When everybody works at the same time for at least as long as the session takes, in the next two weeks, and each one's
 * working time in the same days. Begins with the next quarter of an hour.
 */
export const sessionTimes = (people: readonly WorkingTime[], now: string, durationMinutes: number) => {
  const from = Math.ceil(Date.parse(now) / quarterMs) * quarterMs;
  const to = from + daysAhead * dayMs;
  return {
    ...asSpan([from, to]),
    durationMinutes,
    items: sharedSpans(people, from, to)
      .filter(([begin, end]) => end - begin >= durationMinutes * 60_000)
      .map(asSpan),
    spans: people.map((person) => sharedSpans([person], from, to).map(asSpan)),
  };
};
