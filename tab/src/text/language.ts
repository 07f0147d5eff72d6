import { type I18n, type Messages, setupI18n } from '@lingui/core';
import common from './en/common.json';
import shell from './en/shell.json';
import wall from './en/wall.json';
import type { TextPlace } from './texts.ts';

/** Catalogues that load when their place is opened. The three above come with the first chunk, in English. */
const later = import.meta.glob<{ default: object }>([
  './*/*.json',
  '!./en/common.json',
  '!./en/shell.json',
  '!./en/wall.json',
]);

const asMessages = (place: TextPlace, catalogue: object): Messages =>
  // The build has compiled the texts; TypeScript sees the files as they are written.
  Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [`${place}.${key}`, text])) as Messages;

/** With these, React's `use` reads a promise that has settled at once instead of waiting a turn. */
const here = { status: 'fulfilled', value: undefined };

const rtl = /^(ar|fa|he|ur)\b/i;

/** The nearest shipped language: `de-AT` speaks `de`, and what nobody has translated yet speaks English. */
const shippedFor = (locale: string): string => {
  if (import.meta.env.DEV && locale === 'en-XA') return locale;
  const [language = 'en'] = locale.split('-');
  return Object.keys(later).some((file) => file.startsWith(`./${language}/`)) ? language : 'en';
};

const canonical = (locale: string): string => {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
};

/** One language with the catalogues it has loaded so far. */
export class Language {
  /** For dates, numbers and lists: the region counts, also where the texts are English. */
  readonly locale: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly #i18n: I18n;
  readonly #loading = new Map<TextPlace, Promise<void>>();
  readonly #loaded = new Set<TextPlace>();

  constructor(hostLocale: string) {
    this.locale = canonical(hostLocale);
    this.language = shippedFor(this.locale);
    this.direction = rtl.test(this.locale) ? 'rtl' : 'ltr';
    this.#i18n = setupI18n({ locale: this.language, locales: [this.locale] });
    for (const [place, catalogue] of Object.entries({ common, shell, wall })) {
      this.#i18n.load(this.language, asMessages(place as TextPlace, catalogue));
      if (this.language === 'en') this.#loaded.add(place as TextPlace);
    }
  }

  /** Loads a place's texts once: English first, then what the language itself has over it. */
  load(place: TextPlace): Promise<void> {
    const known = this.#loading.get(place);
    if (known) return known;
    const loading = this.#loaded.has(place) ? Object.assign(Promise.resolve(), here) : this.#fetch(place);
    this.#loading.set(place, loading);
    loading.then(
      () => Object.assign(loading, here),
      () => this.#loading.delete(place),
    );
    return loading;
  }

  async #fetch(place: TextPlace): Promise<void> {
    const files = [...new Set(['en', this.language])].map((language) => later[`./${language}/${place}.json`]?.());
    for (const file of await Promise.all(files)) {
      if (file) this.#i18n.load(this.language, asMessages(place, file.default));
    }
    if (import.meta.env.DEV && this.language === 'en-XA') {
      const { accented } = await import('./pseudo.ts');
      this.#i18n.load(this.language, accented(this.#i18n.messages));
    }
    this.#loaded.add(place);
  }

  say(place: TextPlace, key: string, values?: Readonly<Record<string, unknown>>): string {
    return this.#i18n._(`${place}.${key}`, values);
  }
}
