import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubtAbout, freshRow, type Row, rowsOf, saidIn, saysTheSame, troublesFrom, troublesIn } from './rows.ts';

const today = '2026-05-14';
const people = ['amina', 'jon'];
const good: Row = { id: 'a', what: 'A note before six', how: '', action: '', ownerId: 'amina', due: '2026-05-20' };

const row = fc.record({
  id: fc.uuid(),
  what: fc.string(),
  how: fc.string(),
  action: fc.string(),
  ownerId: fc.constantFrom(...people),
  due: fc.constantFrom('2026-05-14', '2026-12-01'),
});

describe('the table while it is written', () => {
  test('says after saving what was written, whoever reads it again', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const kept = saidIn(rows).map(({ ownerId, ...one }, at) => ({
          ...one,
          n: at + 1,
          owner: { id: ownerId, displayName: '' },
          state: 'open' as const,
          can: { mark: false },
        }));
        expect(saysTheSame(rowsOf(kept), rows)).toBe(true);
      }),
    );
  });

  test('says at which field what is missing or cannot be', () => {
    const troubles = (change: Partial<Row>) => troublesIn([{ ...good, ...change }], people, today).a;
    expect(troubles({})).toBeUndefined();
    expect(troublesIn([{ ...freshRow(), id: 'a' }], people, today).a).toEqual({
      what: 'blank',
      ownerId: 'nobody',
      due: 'no-day',
    });
    expect(troubles({ what: 'x'.repeat(2001) })).toEqual({ what: 'too-long' });
    expect(troubles({ what: ` ${'x'.repeat(2000)} ` })).toBeUndefined();
    expect(troubles({ how: 'x'.repeat(2001), action: 'x'.repeat(2001) })).toEqual({
      how: 'too-long',
      action: 'too-long',
    });
    expect(troubles({ ownerId: 'mira' })).toEqual({ ownerId: 'left' });
    expect(troubles({ due: '2026-05-13' })).toEqual({ due: 'past' });
    for (const due of [today, '2027-05-14']) expect(troubles({ due })).toBeUndefined();
    expect(troubles({ due: '2027-05-15' })).toEqual({ due: 'far' });
  });

  test('shows what the API refused at its row, also after that row was moved, until it is changed', () => {
    const other = { ...good, id: 'b', ownerId: 'jon' };
    const errors = [
      { path: 'commitments.1.ownerId', message: '' },
      { path: 'commitments.0.due', message: '' },
      { path: 'commitments', message: '' },
      { path: 'commitments.7.due', message: '' },
    ];
    const sent = [good, other];
    expect(troublesFrom(errors, sent, [other, good], today)).toEqual({ a: { due: 'past' }, b: { ownerId: 'left' } });
    const changed = { ...other, ownerId: 'amina' };
    expect(troublesFrom(errors, sent, [good, changed], today)).toEqual({ a: { due: 'past' } });
  });
});

test('a day is doubted when it is nearly here, nobody works on it, or it comes after the last check-in', () => {
  const doubt = (due: string, days?: number[]) => doubtAbout(due, today, days);
  expect(['', '2026-05-13', '2026-05-18', '2026-08-14'].map((due) => doubt(due))).toEqual(Array(4).fill(undefined));
  expect(['2026-05-14', '2026-05-15'].map((due) => doubt(due))).toEqual(['soon', 'soon']);
  expect(doubt('2026-08-15')).toBe('late');
  const monToFri = [1, 2, 3, 4, 5];
  expect([doubt('2026-05-17', monToFri), doubt('2026-05-18', monToFri)]).toEqual(['not-working', undefined]);
  expect(doubt('2026-05-17', [])).toBeUndefined();
});
