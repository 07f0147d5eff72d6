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
  /** The same in pieces: `element` is a part that was given, `literal` what stands between them. */
  listPieces(parts: readonly string[]): { readonly type: 'element' | 'literal'; readonly value: string }[];
  number(value: number): string;
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Dates, numbers and lists as the person's locale writes them, in their own time zone; what nobody asks for is not made. */
const formatOf = (locale: string): Format => {
  const calendar = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const dates = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(locale, options));
  const date = dates(calendar);
  const day = dates({ ...calendar, timeZone: 'UTC' });
  const time = dates(clock);
  const dateTime = dates({ weekday: 'long', day: 'numeric', month: 'long', ...clock });
  const exact = dates({ dateStyle: 'full', timeStyle: 'long' });
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const list = once(() => new Intl.ListFormat(locale));
  const number = once(() => new Intl.NumberFormat(locale));
  return {
    date: (at) => date().format(new Date(at)),
    day: (on) => day().format(new Date(on)),
    time: (at) => time().format(new Date(at)),
    dateTime: (at) => dateTime().format(new Date(at)),
    exact: (at) => exact().format(new Date(at)),
    relative: (at, now) => {
      const seconds = (new Date(at).getTime() - now.getTime()) / 1000;
      const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const);
      return relative().format(unit === 'second' ? 0 : Math.trunc(seconds / size), unit);
    },
    list: (parts) => list().format(parts),
    listPieces: (parts) => list().formatToParts(parts),
    number: (value) => number().format(value),
  };
};

const formats = new Map<string, Format>();

/** One for all who ask, because making one takes longer than showing a card; another when the device is in another time zone. */
export const formatFor = (locale: string): Format => {
  const key = `${locale} ${new Date().getTimezoneOffset()}`;
  const format = formats.get(key) ?? formatOf(locale);
  formats.set(key, format);
  return format;
};

/** Makes the browser load what it knows of dates, which takes it a while, before anything has to be written with it. */
export const loadFormats = (locale: string): void => {
  formatFor(locale).relative(new Date(), new Date());
};

export const useFormat = (): Format => formatFor(useLanguage().locale);
