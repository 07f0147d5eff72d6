import { useMemo } from 'react';
import { useLanguage } from '../../text/text.ts';

/** Offered for choosing, as BCP 47 says them. */
const offered =
  'am ar bg bn ca cs cy da de el en es et eu fa fi fil fr ga gl ha he hi hr hu id ig is it ja ko lt lv mi ms mt nb nl pl pt ro ru sk sl so sq sr sv sw ta th tr uk ur vi yo zh zu'.split(
    ' ',
  );

/** Languages by the names that the reader's own language has for them. */
export const useLanguageNames = () => {
  const { locale } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language' });
    const nameOf = (code: string): string => {
      try {
        return names.of(code) ?? code;
      } catch {
        return code;
      }
    };
    const all = offered
      .map((code) => ({ code, name: nameOf(code) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, locale));
    return { nameOf, all };
  }, [locale]);
};
