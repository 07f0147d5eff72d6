import type { BrokenRule } from '../../contract/errors.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One written character may be long (a family emoji has eleven units); text in a stored property may not. */
const unitsAtMost = 20_000;

/** Whether a text has more written characters than `limit`, as people count them; it stops counting there. */
export const isLongerThan = (text: string, limit: number): boolean => {
  if (text.length <= limit) return false;
  if (text.length > unitsAtMost) return true;
  let count = 0;
  for (const _ of segmenter.segment(text)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
};

/** Nothing to see: spaces, controls, zero-width characters, fillers and combining marks without a letter. */
export const isBlank = (text: string): boolean =>
  !/[^\s\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

/** Half a character, as broken software sends it, becomes the sign for an unknown one: storage takes whole ones only. */
export const written = (text: string): string => text.toWellFormed();

const message = (text: string, limit: number): BrokenRule[] => {
  if (isBlank(text)) return [{ code: 'message-blank', path: 'message', message: 'Write at least a word.' }];
  return isLongerThan(text, limit)
    ? [{ code: 'message-too-long', path: 'message', message: `At most ${limit} characters.` }]
    : [];
};

const messageLimit = 1000;
const effectLimit = 500;
const commentLimit = 500;

/** W2: a message of 1 to 1,000 characters, and what it changed in at most 500. */
export const brokenInWords = (words: { readonly message: string; readonly effect?: string }): BrokenRule[] => [
  ...message(words.message, messageLimit),
  ...(words.effect !== undefined && isLongerThan(words.effect, effectLimit)
    ? [{ code: 'message-too-long', path: 'effect', message: `At most ${effectLimit} characters.` } as const]
    : []),
];

const noteLimit = 500;

/** W6: what goes with a report or an owner's decision; blank is as good as none. */
export const brokenInNote = (note: string | undefined): BrokenRule[] =>
  note !== undefined && isLongerThan(note, noteLimit)
    ? [{ code: 'message-too-long', path: 'note', message: `At most ${noteLimit} characters.` }]
    : [];

/** W4 */
export const brokenInComment = (text: string): BrokenRule[] => message(text, commentLimit);
