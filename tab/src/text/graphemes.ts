const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many characters a person sees: a family emoji and a letter with its accents are one each. */
export const graphemes = (text: string): number => {
  let count = 0;
  for (const _ of letters.segment(text)) count += 1;
  return count;
};
