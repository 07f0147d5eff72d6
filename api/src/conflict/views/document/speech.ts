import type { Speech } from './shape.ts';
import { languageFor } from './texts/languages.ts';

/** How the document speaks to somebody who reads this language in this zone. */
export const speechFor = (asked: string | undefined, timeZone: string): Speech => {
  const language = languageFor(asked);
  const { locale, texts } = language;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const calendarDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  // A date without a time is the same day wherever it is read.
  const isDate = (at: string) => /^\d{4}-\d{2}-\d{2}$/.test(at);
  return {
    ...language,
    day: (at) => (isDate(at) ? calendarDay : day).format(new Date(at)),
    moment: (at) => moment.format(new Date(at)),
    list: (words) => list.format(words),
    nameOf: ({ displayName }) => displayName || texts.said.colleague,
    fill: (text, values) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
  };
};
