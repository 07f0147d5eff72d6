import type { Messages } from '@lingui/core';

const plain = 'aceginorsuyACEINOSUY';
const marked = 'åçéğîñöŕşúýÅÇÉÎÑÖŞÚÝ';
const accents = new Map([...plain].map((letter, at) => [letter, [...marked][at] ?? letter]));

const accent = (text: string): string => [...text].map((letter) => accents.get(letter) ?? letter).join('');

/** Compiled messages: texts are strings, placeholders arrays whose third member may hold further messages. */
const walk = (part: unknown): unknown => {
  if (typeof part === 'string') return accent(part);
  if (!Array.isArray(part)) return part;
  const [name, type, choices] = part as unknown[];
  if (typeof choices !== 'object' || choices === null) return part;
  const changed = Object.entries(choices).map(([when, message]) => [when, messageOf(message)]);
  return [name, type, Object.fromEntries(changed)];
};

const messageOf = (message: unknown): unknown => (Array.isArray(message) ? message.map(walk) : message);

/** The development language: every extracted word carries accents, so that words that were not extracted stand out. */
export const accented = (messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, messageOf(message)])) as Messages;
