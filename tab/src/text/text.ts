import { createContext, use, useContext, useMemo } from 'react';
import { isolate } from './isolate.ts';
import { Language } from './language.ts';
import type { TextPlace, Texts, Translate } from './texts.ts';

export const SpokenLanguage = createContext<Language>(new Language('en'));

export const useLanguage = (): Language => useContext(SpokenLanguage);

/**
 * The texts of a place: `const t = useText('wall'); t('thank')`. Waits (Suspense) until they have loaded.
 * Values that are names or other words of people keep their own direction.
 */
export const useText = <Place extends TextPlace>(place: Place): Translate<Place> => {
  const language = useLanguage();
  // Also when they are here: a render that waited is repeated, and React must meet the same `use` again in it.
  use(language.load(place));
  return useMemo(
    () => (key: keyof Texts[Place] & string, values) =>
      language.say(place, key, values && isolate(values, language.direction)),
    [language, place],
  );
};
