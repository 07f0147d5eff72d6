import { expect, test } from 'vitest';
import { nextSlot, usualHours } from './slot.ts';

// 2026-05-13 is a Wednesday.
test('a call is proposed an hour into the next working day, on my own clock', () => {
  const { start, end } = nextSlot('Europe/Madrid', usualHours, new Date('2026-05-13T20:00:00Z'));
  expect(start.toISOString()).toBe('2026-05-14T08:00:00.000Z');
  expect(end.toISOString()).toBe('2026-05-14T08:30:00.000Z');
});

test('not on a day off', () => {
  const { start } = nextSlot('UTC', usualHours, new Date('2026-05-15T12:00:00Z'));
  expect(start.toISOString()).toBe('2026-05-18T10:00:00.000Z');
});

test('a short day gives its first half hour', () => {
  const { start } = nextSlot('UTC', { days: [4], start: '13:00', end: '14:00' }, new Date('2026-05-13T12:00:00Z'));
  expect(start.toISOString()).toBe('2026-05-14T13:00:00.000Z');
});

test('somebody without working days is still offered tomorrow', () => {
  const { start } = nextSlot('UTC', { ...usualHours, days: [] }, new Date('2026-05-13T12:00:00Z'));
  expect(start.toISOString()).toBe('2026-05-14T10:00:00.000Z');
});
