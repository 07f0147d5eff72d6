/** Letters that Unicode does not take apart into a letter and a mark. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A name without case, accents and vowel signs, widths of letters and kinds of kana, for finding and sorting. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? letter)
    .replace(/[\u30a1-\u30f6]/g, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - 0x60));

/** Whether a name holds every word of a search, in any order. */
export const isFound = (name: string, search: string): boolean => {
  const within = folded(name);
  return folded(search)
    .split(/\s+/)
    .every((word) => within.includes(word));
};

const sortedLength = 40;

/** Sorts people by name; the id makes it unique, so that a list can be continued behind it. */
export const nameOrder = ({ id, displayName }: { readonly id: string; readonly displayName: string }): string =>
  `${folded(displayName).slice(0, sortedLength)} ${id}`;
