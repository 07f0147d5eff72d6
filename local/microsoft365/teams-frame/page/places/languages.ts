/** The languages of the switch: the tag that an address carries, the locale that Teams sends, and its own name. */
export const languages = [
  { tag: 'en', locale: 'en-us', name: 'English' },
  { tag: 'es', locale: 'es-es', name: 'Español' },
  { tag: 'de', locale: 'de-de', name: 'Deutsch' },
  { tag: 'fr', locale: 'fr-fr', name: 'Français' },
  { tag: 'ar', locale: 'ar-sa', name: 'العربية' },
  { tag: 'ja', locale: 'ja-jp', name: '日本語' },
  { tag: 'en-xa', locale: 'en-xa', name: 'Pseudo-language' },
] as const;

/** What Teams would send for a tag or a locale of an address; a locale that the switch doesn't offer is passed on. */
export function localeOf(tag: string): string {
  const asked = tag.toLowerCase();
  const known = languages.find((language) => language.tag === asked);
  return known?.locale ?? (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(asked) ? asked : languages[0].locale);
}

export const tagOf = (locale: string): string =>
  languages.find((language) => language.locale === locale)?.tag ?? locale;
