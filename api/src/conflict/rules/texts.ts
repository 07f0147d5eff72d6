import type { BrokenRule } from '../../contract/errors.ts';

/** UTF-16 units. Table Storage takes 64 KiB a property, and a unit takes at most three bytes of UTF-8. */
const longestText = 20_000;

/** Half characters (lone surrogates) cannot be stored as UTF-8; they become the replacement character at the door. */
export const wellFormed = <Content>(content: Content): Content =>
  (typeof content === 'string'
    ? content.toWellFormed()
    : Array.isArray(content)
      ? content.map(wellFormed)
      : content !== null && typeof content === 'object'
        ? Object.fromEntries(Object.entries(content).map(([name, value]) => [name, wellFormed(value)]))
        : content) as Content;

/** Every text in a body that is over the limit, wherever it is. */
export const tooLong = (content: unknown, path = ''): BrokenRule[] => {
  if (typeof content === 'string') {
    if (content.length <= longestText) return [];
    return [{ code: 'text-too-long', path, message: 'At most 20,000 characters fit here.' }];
  }
  if (content === null || typeof content !== 'object') return [];
  return Object.entries(content).flatMap(([name, value]) => tooLong(value, path === '' ? name : `${path}.${name}`));
};

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** A text that has to be there. */
export const blank = (text: string | undefined, path: string): BrokenRule[] =>
  isBlank(text) ? [{ code: 'message-blank', path, message: 'Write something here.' }] : [];

/** Enough for any case, and few enough for one partition that is read as a whole. */
const mostEntries = 50;

/** One more entry than a request holds. */
export const tooMany = (entries: readonly unknown[], what: string): BrokenRule[] =>
  entries.length < mostEntries
    ? []
    : [{ code: 'rule-broken', path: '', message: `A request holds ${mostEntries} ${what} at most.` }];
