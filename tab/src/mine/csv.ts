/** Spreadsheets run what begins like this; a leading apostrophe keeps it text. Full-width forms count in some of them. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Tells spreadsheets that it is UTF-8. */
const byteOrderMark = '\uFEFF';

/** A table as RFC 4180 writes it, for spreadsheets: every cell quoted, none of them a formula. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${byteOrderMark}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
