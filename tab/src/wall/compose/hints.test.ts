import { expect, test } from 'vitest';
import { hintsFor } from './hints.ts';

const hints = (message: string, rest: { effect?: string; valueId?: string } = {}) =>
  hintsFor({ message, effect: '', valueId: '', ...rest });

test('praise alone does not say what somebody did', () => {
  expect(hints('You are great, thanks! 🎉').behaviour).toBe(false);
  expect(hints('').behaviour).toBe(false);
});

test('a sentence about what somebody did does', () => {
  expect(hints('You followed the refund until the customer had it.').behaviour).toBe(true);
  expect(hints('夜勤の引き継ぎ資料を一枚にまとめてくれました。').behaviour).toBe(true);
});

test('what it changed may be a second sentence or the line of its own', () => {
  const did = 'You followed the refund until the customer had it.';
  expect(hints(did).effect).toBe(false);
  expect(hints(`${did} It saved us three calls.`).effect).toBe(true);
  expect(hints(did, { effect: 'Three calls saved' }).effect).toBe(true);
});

test('why it counts is the value', () => {
  expect(hints('', { valueId: 'listened' }).criterion).toBe(true);
  expect(hints('').criterion).toBe(false);
});
