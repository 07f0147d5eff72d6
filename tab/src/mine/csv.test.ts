import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from './csv.ts';

/** Reads it as a spreadsheet does. */
const read = (csv: string): string[][] => {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  cells.lastIndex = 1;
  for (let found = cells.exec(csv); found; found = cells.exec(csv)) {
    row.push((found[1] ?? '').replaceAll('""', '"'));
    if (found[2] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
};

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('=1+1', '+4', '-', '@SUM(A1)', '\t=1', '＝1', 'a "b", c\r\nd', "'='"),
);

describe('a table for spreadsheets', () => {
  test('reads back as it was written, quotes, commas, line ends and all', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (rows) => {
        expect(read(csvOf(rows))).toEqual(
          rows.map((row) => row.map((one) => (/^[=+\-@\t\r\n＝＋－＠]/u.test(one) ? `'${one}` : one))),
        );
      }),
    );
  });

  test.each(['=HYPERLINK("http://evil")', '+1', '-1', '@A1', '\t=1', '\r=1', '＝1'])('runs nothing: %j', (words) => {
    expect(read(csvOf([[words]]))[0]?.[0]).toBe(`'${words}`);
  });
});
