import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counted, figuresOf, quarterOf, quartersBefore } from './figures.ts';

const now = '2026-11-22T10:00:00.000Z';
const quarter = '2026-Q3';
type Cell = 'submitted' | 'accepted' | 'agreed' | 'not-agreed' | 'withdrawn' | 'referred' | 'ended';
const cells: Cell[] = ['submitted', 'accepted', 'agreed', 'not-agreed', 'withdrawn', 'referred', 'ended'];
type Table = Record<Cell, number[]>;

/** How often each thing happened, and how long it took. */
const table: fc.Arbitrary<Table> = fc.record(
  Object.fromEntries(cells.map((cell) => [cell, fc.array(fc.nat(400), { maxLength: 12 })])) as Record<
    Cell,
    fc.Arbitrary<number[]>
  >,
);

const countedOf = (of: Table): Counted[] =>
  cells.flatMap((cell) =>
    of[cell].map((took): Counted => {
      if (cell === 'submitted') return { quarter, kind: cell };
      return cell === 'accepted' ? { quarter, kind: cell, took } : { quarter, kind: 'closed', outcome: cell, took };
    }),
  );

const publishedOf = (of: Table) => figuresOf(countedOf(of), now).find((one) => one.quarter === quarter);
const cellOf = (of: Table, cell: Cell): number | null | undefined => {
  const published = publishedOf(of);
  return cell === 'submitted' || cell === 'accepted' ? published?.[cell] : published?.outcomes[cell];
};

test('a count is shown from five on, a median with its count', () => {
  fc.assert(
    fc.property(table, (of) => {
      for (const cell of cells) expect(cellOf(of, cell)).toBe(of[cell].length < 5 ? null : of[cell].length);
      expect(publishedOf(of)?.hoursToAccept === null).toBe(of.accepted.length < 5);
      expect(publishedOf(of)?.daysToAgree === null).toBe(of.agreed.length < 5);
    }),
  );
});

test('what is hidden cannot be had from what is shown: with any other hidden number everything looks the same', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(...cells), fc.array(fc.nat(400), { maxLength: 4 }), (of, cell, other) => {
      fc.pre(of[cell].length < 5);
      expect(publishedOf({ ...of, [cell]: other })).toEqual(publishedOf(of));
    }),
  );
});

test('a quarter appears a week after it is over, and never changes from then on', () => {
  expect(quarterOf('2026-03-31T23:59:59.999Z')).toBe('2026-Q1');
  expect(quarterOf('2026-04-01T00:00:00.000Z')).toBe('2026-Q2');
  expect(quartersBefore('2026-10-07T23:00:00.000Z')[0]).toBe('2026-Q2');
  expect(quartersBefore('2026-10-08T00:00:00.000Z')[0]).toBe('2026-Q3');
  expect(quartersBefore(now).slice(0, 4)).toEqual(['2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4']);
  // The last day of a long month, three months before a short one.
  expect(new Set(quartersBefore('2026-06-07T12:00:00.000Z')).size).toBe(8);
});
