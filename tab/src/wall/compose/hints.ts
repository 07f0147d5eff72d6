import type { Draft } from './draft.ts';

export interface Hints {
  readonly behaviour: boolean;
  readonly effect: boolean;
  readonly criterion: boolean;
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

const wordsIn = (text: string): number => [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;

const sentencesIn = (text: string): number =>
  [...sentences.segment(text)].filter(({ segment }) => wordsIn(segment) >= 3).length;

/** A sentence of this many words says more than praise does: *You are great, thanks* has four. */
const enoughWords = 6;

/**
 * Which parts of good thanks the words seem to have: what somebody did, what it changed, why it counts. It looks at
 * shape and not at meaning, so that it works in every language; it only ever hints.
 */
export const hintsFor = ({ message, effect, valueId }: Pick<Draft, 'message' | 'effect' | 'valueId'>): Hints => {
  const behaviour = wordsIn(message) >= enoughWords;
  return {
    behaviour,
    effect: wordsIn(effect) >= 2 || (behaviour && sentencesIn(message) >= 2),
    criterion: valueId !== '',
  };
};
