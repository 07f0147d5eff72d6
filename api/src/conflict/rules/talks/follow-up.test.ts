import { expect, test } from 'vitest';
import { checkInsDue, isReopenable, reopenUntil } from './follow-up.ts';

test('check-ins come after two weeks, one month and three months', () => {
  const agreement = { betweenIds: [], commitments: [], confirmations: [], completedAt: '2026-11-30T10:15:00.000Z' };
  expect(checkInsDue({ agreement })).toEqual([
    '2026-12-14T10:15:00.000Z',
    '2026-12-30T10:15:00.000Z',
    '2027-02-28T10:15:00.000Z',
  ]);
  expect(checkInsDue({ agreement: { ...agreement, completedAt: '' } })).toEqual([]);
});

test('a closed request can be reopened for thirty days, to the minute', () => {
  const closedAt = '2026-05-01T12:00:00.000Z';
  expect(reopenUntil(closedAt)).toBe('2026-05-31T12:00:00.000Z');
  expect(isReopenable({ closedAt }, '2026-05-31T11:59:59.999Z')).toBe(true);
  expect(isReopenable({ closedAt }, '2026-05-31T12:00:00.000Z')).toBe(false);
  expect(isReopenable({}, '2099-01-01T00:00:00.000Z')).toBe(true);
});
