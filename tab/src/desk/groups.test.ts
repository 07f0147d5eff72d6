import type { QueueItem } from '@common-ground/api/contract/shapes/mediation.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { found, grouped, groups, rowAfterKey, rowsOf } from './groups.ts';

const item = (id: string, change: Partial<QueueItem> = {}): QueueItem => ({
  id,
  receipt: id,
  state: 'submitted',
  group: 'new',
  severityLevel: 'low',
  parties: [],
  submittedAt: '2026-05-01T09:00:00Z',
  promisedBy: null,
  nextAction: 'declare',
  safetyMark: false,
  firstTalk: false,
  ...change,
});

describe('the queue', () => {
  test('what is new comes first, what is closed last, empty groups are left out', () => {
    const sections = grouped([item('a', { group: 'closed' }), item('b', { group: 'waiting-on-me' }), item('c')]);
    expect(sections.map(({ group }) => group)).toEqual(['new', 'waiting-on-me', 'closed']);
  });

  test('what is promised soonest comes first, what waits on others after it', () => {
    const sections = grouped([
      item('none'),
      item('later', { promisedBy: '2026-05-20T15:00:00Z' }),
      item('soon', { promisedBy: '2026-05-14T15:00:00Z' }),
    ]);
    expect(rowsOf(sections).map(({ id }) => id)).toEqual(['soon', 'later', 'none']);
  });

  test('every request is shown exactly once, the latest of what is known of it', () => {
    const some = fc.array(
      fc
        .record({ id: fc.constantFrom('a', 'b', 'c', 'd'), group: fc.constantFrom(...groups) })
        .map(({ id, group }) => item(id, { group })),
    );
    fc.assert(
      fc.property(some, (items) => {
        const rows = rowsOf(grouped(items));
        expect(rows.map(({ id }) => id).sort()).toEqual([...new Set(items.map(({ id }) => id))].sort());
        for (const row of rows) expect(row).toBe(items.findLast(({ id }) => id === row.id));
      }),
    );
  });

  test('without a promise the order does not depend on which comes first', () => {
    const items = [item('none'), item('soon', { promisedBy: '2026-05-14T15:00:00Z' })];
    expect(rowsOf(grouped(items.toReversed())).map(({ id }) => id)).toEqual(['soon', 'none']);
    expect(rowsOf(grouped(items)).map(({ id }) => id)).toEqual(['soon', 'none']);
  });

  test('a receipt number is found however it is typed', () => {
    const sections = grouped([item('a', { receipt: 'CG-7K2M' }), item('b', { receipt: 'CG-9XYZ' })]);
    for (const typed of ['CG-7K2M', '7k2m', 'cg 7k2m']) {
      expect(rowsOf(found(sections, typed)).map(({ id }) => id)).toEqual(['a']);
    }
    expect(found(sections, ' ')).toBe(sections);
    expect(found(sections, 'nothing')).toEqual([]);
  });

  test('arrow keys stay inside the queue', () => {
    expect(rowAfterKey('ArrowDown', 0, 3)).toBe(1);
    expect(rowAfterKey('ArrowDown', 2, 3)).toBe(2);
    expect(rowAfterKey('ArrowUp', 0, 3)).toBe(0);
    expect(rowAfterKey('End', 0, 3)).toBe(2);
    expect(rowAfterKey('Enter', 1, 3)).toBeUndefined();
    expect(rowAfterKey('Home', 0, 0)).toBeUndefined();
  });
});
