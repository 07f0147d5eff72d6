import type { Commitment } from '@common-ground/api/contract/shapes/hearing.ts';
import { describe, expect, test } from 'vitest';
import type { Shared } from './shared.ts';
import { askedToConfirm, changesSince, dueCheckIn, nextCheckInAt, saidIn } from './standing.ts';

const commitment = (n: number, what: string, change: Partial<Commitment> = {}): Commitment => ({
  n,
  what,
  owner: { id: 'o', displayName: 'Olena' },
  due: '2026-06-01',
  state: 'open',
  can: { mark: false },
  ...change,
});
const list = commitment(1, 'The list is written before six.');
const call = commitment(2, 'We call on Mondays.', { how: 'By phone.' });

describe('what has changed since somebody read an agreement', () => {
  test('is nothing when only marks or the order changed', () => {
    const marked = { ...list, n: 2, state: 'done' as const };
    expect(changesSince([list, call].map(saidIn), [{ ...call, n: 1 }, marked])).toBeUndefined();
  });

  test('names rows that are new or say something else, and what is no longer in it', () => {
    const later = { ...list, due: '2026-07-01' };
    const added = commitment(2, 'We write on Fridays.');
    expect(changesSince([list, call].map(saidIn), [later, added])).toEqual({
      changed: [1, 2],
      gone: ['We call on Mondays.'],
    });
  });

  test('counts a row that stood there twice and now stands there once', () => {
    expect(changesSince([list, list].map(saidIn), [list])).toEqual({ changed: [], gone: [] });
  });
});

describe('somebody is asked to confirm', () => {
  const me = { id: 'me', displayName: 'Me' };
  const entry = (kind: string, by = me) => ({ at: '', kind, by });
  const asked = (...history: object[]) =>
    askedToConfirm({ can: { confirmAgreement: true }, history } as unknown as Shared, 'me');

  test.each([
    ['for the first time', 'first', [entry('agreement-written')]],
    [
      'for the first time though others have',
      'first',
      [entry('agreement-written'), entry('agreement-confirmed', { id: 'o', displayName: '' })],
    ],
    [
      'again after a change',
      'again',
      [entry('agreement-written'), entry('agreement-confirmed'), entry('agreement-written')],
    ],
    [
      'for the first time to an agreement that came after reopening',
      'first',
      [entry('agreement-written'), entry('agreement-confirmed'), entry('reopened'), entry('agreement-written')],
    ],
  ] as const)('%s', (_, expected, history) => {
    expect(asked(...history)).toBe(expected);
  });

  test('never when there is nothing to confirm', () => {
    expect(askedToConfirm({ can: { confirmAgreement: false }, history: [] } as unknown as Shared, 'me')).toBe('no');
  });
});

test('of several check-ins that are due the latest is asked, and the next one is still to come', () => {
  const checkIns = ['2026-05-10', '2026-05-30', '2026-07-30'].map((day, at) => ({
    n: at + 1,
    dueAt: `${day}T10:00:00Z`,
    answers: [],
    can: { answer: at < 2 },
  }));
  expect(dueCheckIn(checkIns)?.n).toBe(2);
  expect(dueCheckIn(checkIns.slice(2))).toBeUndefined();
  expect(nextCheckInAt(checkIns, new Date('2026-06-15T00:00:00Z'))).toBe('2026-07-30T10:00:00Z');
  expect(nextCheckInAt(checkIns, new Date('2026-08-15T00:00:00Z'))).toBeUndefined();
});
