// Six-field timer schedules: second minute hour day month weekday, in UTC, as the timer trigger reads them.

interface Field {
  lowest: number;
  highest: number;
  names?: readonly string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const fields = [
  { lowest: 0, highest: 59 },
  { lowest: 0, highest: 59 },
  { lowest: 0, highest: 23 },
  { lowest: 1, highest: 31 },
  { lowest: 1, highest: 12, names: months },
  { lowest: 0, highest: 7, names: weekdays },
] as const satisfies readonly Field[];

const day = 86_400_000;
/** The rarest schedule, 29 February on one weekday, comes round within 40 years at the worst. */
const horizonDays = 366 * 41;

export interface Schedule {
  /** The first time due after this one, both in milliseconds since 1970; undefined when it never is. */
  next(after: number): number | undefined;
}

const number = (text: string, { lowest, highest, names }: Field): number => {
  const name = names?.indexOf(text.toLowerCase().slice(0, 3)) ?? -1;
  const value = name >= 0 ? name + lowest : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= lowest && value <= highest)) throw new Error(`"${text}" is not from ${lowest} to ${highest}.`);
  return value;
};

const values = (text: string, field: Field): Set<number> => {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step, ...rest] = part.split('/');
    const [from = '', to, ...more] = range.split('-');
    if (rest.length || more.length || (step !== undefined && !(Number(step) > 0)))
      throw new Error(`"${part}" is not a field.`);
    const first = from === '*' ? field.lowest : number(from, field);
    const last = to !== undefined ? number(to, field) : from === '*' || step !== undefined ? field.highest : first;
    if (last < first) throw new Error(`"${part}" runs backwards.`);
    for (let value = first; value <= last; value += Number(step ?? 1)) found.add(value);
  }
  return found;
};

/** Throws when the expression is none. */
export const parseSchedule = (expression: string): Schedule => {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== fields.length) throw new Error(`"${expression}" has ${parts.length} fields, not six.`);
  const [seconds, minutes, hours, days, inMonths, inWeek] = fields.map((field, at) => values(parts[at] ?? '', field));
  if (!seconds || !minutes || !hours || !days || !inMonths || !inWeek) throw new Error('unreachable');
  if (inWeek.has(7)) inWeek.add(0);

  const times: number[] = [];
  for (const hour of hours)
    for (const minute of minutes) for (const second of seconds) times.push((hour * 60 + minute) * 60 + second);
  times.sort((a, b) => a - b);

  const isDay = (date: Date) =>
    days.has(date.getUTCDate()) && inMonths.has(date.getUTCMonth() + 1) && inWeek.has(date.getUTCDay());

  return {
    next: (after) => {
      const midnight = Math.floor(after / day) * day;
      for (let at = 0; at <= horizonDays; at++) {
        const start = midnight + at * day;
        if (!isDay(new Date(start))) continue;
        const time = times.find((second) => start + second * 1000 > after);
        if (time !== undefined) return start + time * 1000;
      }
      return undefined;
    },
  };
};
