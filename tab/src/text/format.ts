import { useMemo } from 'react';
import { useLanguage } from './text.ts';

const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

export interface Format {
  /** `14 May 2026` */
  date(at: Date | string): string;
  /** The same for a day without a time (`2026-05-14`), which is the same day wherever it is read. */
  day(day: string): string;
  /** `14:02` */
  time(at: Date | string): string;
  /** `Thursday, 14 May, 17:00` */
  dateTime(at: Date | string): string;
  /** With seconds and zone, for a hover: `14 May 2026 at 14:02:11 CEST`. */
  exact(at: Date | string): string;
  /** `3 hours ago`, `yesterday`; under a minute, `now`. */
  relative(at: Date | string, now: Date): string;
  list(parts: readonly string[]): string;
  number(value: number): string;
}

/** Dates, numbers and lists as the person's locale writes them, in their own time zone. */
const formatFor = (locale: string): Format => {
  const calendar = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const date = new Intl.DateTimeFormat(locale, calendar);
  const day = new Intl.DateTimeFormat(locale, { ...calendar, timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const dateTime = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale);
  const number = new Intl.NumberFormat(locale);
  return {
    date: (at) => date.format(new Date(at)),
    day: (on) => day.format(new Date(on)),
    time: (at) => time.format(new Date(at)),
    dateTime: (at) => dateTime.format(new Date(at)),
    exact: (at) => exact.format(new Date(at)),
    relative: (at, now) => {
      const seconds = (new Date(at).getTime() - now.getTime()) / 1000;
      const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const);
      return relative.format(unit === 'second' ? 0 : Math.trunc(seconds / size), unit);
    },
    list: (parts) => list.format(parts),
    number: (value) => number.format(value),
  };
};

export const useFormat = (): Format => {
  const { locale } = useLanguage();
  return useMemo(() => formatFor(locale), [locale]);
};
