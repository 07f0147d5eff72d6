import { expect, test } from 'vitest';
import { complete, openAnswers } from './severity.ts';

const whole = { frequency: 'once', duration: 'days', worstMoment: 0, workEffect: 0, wellbeingEffect: 0 } as const;

test('five answers are read together, and a nought is an answer', () => {
  expect(complete(whole)).toEqual(whole);
  expect(openAnswers(whole)).toBe(0);
});

test('four answers are not sent', () => {
  expect(complete({ ...whole, worstMoment: undefined })).toBeUndefined();
  expect(openAnswers({ ...whole, worstMoment: undefined })).toBe(1);
});
