import { en } from './en.ts';

type Words<Text> = Text extends string ? string : { readonly [Name in keyof Text]: Words<Text[Name]> };

/** All texts of the document in one language. */
export type DocumentTexts = Words<typeof en>;

/** One catalogue per language: a translation is one more file beside `en.ts` and one more word here. */
const catalogues = new Map<string, DocumentTexts>([['en', en]]);

export interface Language {
  readonly texts: DocumentTexts;
  /** For dates and lists: the region counts where its language has a catalogue. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

const rightToLeft = /^(ar|fa|he|ur)\b/;

const canonical = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

/** The language that was asked for, or English: `de-AT` reads German as soon as there is German. */
export const languageFor = (asked: string | undefined): Language => {
  const tag = canonical(asked ?? '') ?? 'en';
  const texts = catalogues.get(tag.split('-')[0] ?? '');
  if (!texts) return { texts: en, locale: 'en', direction: 'ltr' };
  return { texts, locale: tag, direction: rightToLeft.test(tag) ? 'rtl' : 'ltr' };
};
