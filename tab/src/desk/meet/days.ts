/** A stretch of time in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A day of this device, midnight to midnight. */
export interface Day extends Stretch {
  /** When everybody works for long enough. */
  readonly shared: readonly Stretch[];
}

interface Span {
  readonly from: string;
  readonly to: string;
}

const meet = (a: Stretch, b: Stretch): Stretch[] => {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from < to ? [{ from, to }] : [];
};

/** What of these spans lies in a stretch. */
export const within = (spans: readonly Span[], stretch: Stretch): Stretch[] =>
  spans.flatMap(({ from, to }) => meet({ from: Date.parse(from), to: Date.parse(to) }, stretch));

/** The days that a stretch touches, as the clock of this device counts them: 23 or 25 hours long where it changes. */
export const daysOf = ({ from, to }: Span): Stretch[] => {
  const days: Stretch[] = [];
  const begin = new Date(from);
  for (let ahead = 0; ; ahead += 1) {
    const midnight = (plus: number) =>
      new Date(begin.getFullYear(), begin.getMonth(), begin.getDate() + ahead + plus).getTime();
    if (midnight(0) >= Date.parse(to)) return days;
    days.push({ from: midnight(0), to: midnight(1) });
  }
};

/** The days on which a session of so many minutes fits into everybody's time, from its beginning on that day. */
export const daysWithRoom = (whole: Span, items: readonly Span[], minutes: number): Day[] =>
  daysOf(whole)
    .map((day) => ({ ...day, shared: within(items, day).filter((one) => startsIn(one, minutes).length > 0) }))
    .filter(({ shared }) => shared.length > 0);

const quarter = 15 * 60_000;

/** When it could begin so as to end inside: every quarter of an hour. */
export const startsIn = ({ from, to }: Stretch, minutes: number): number[] => {
  const first = Math.ceil(from / quarter) * quarter;
  const last = to - minutes * 60_000;
  return last < first
    ? []
    : Array.from({ length: Math.floor((last - first) / quarter) + 1 }, (_, at) => first + at * quarter);
};

/** Where a stretch lies in another, in percent. */
export const placeIn = (whole: Stretch, { from, to }: Stretch): { from: number; width: number } => {
  const length = whole.to - whole.from;
  return { from: (100 * (from - whole.from)) / length, width: (100 * (to - from)) / length };
};
