import { expect, test } from 'vitest';
import { openAnswers } from './severity.ts';

const whole = { frequency: 'once', duration: 'days', worstMoment: 0, workEffect: 0, wellbeingEffect: 0 } as const;

test('a nought is an answer; what is not said is open', () => {
  expect(openAnswers(whole)).toBe(0);
  expect(openAnswers({ ...whole, worstMoment: undefined })).toBe(1);
  expect(openAnswers({})).toBe(5);
});
