import { expect, test } from 'vitest';
import { inputTime } from './inputTime.ts';

test('a time in Teams’ own form is the person’s own time', () => {
  expect(inputTime('10/24/2026 09:05:00')).toBe('2026-10-24T09:05');
});

test('an absent or unreadable time is left open', () => {
  expect(inputTime(undefined)).toBe('');
  expect(inputTime('soon')).toBe('');
});
