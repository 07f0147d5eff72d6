import { describe, expect, test } from 'vitest';
import type { Safety } from '../../contract/shapes/conflict.ts';
import { brokenInSafety, needsChoice, needsTraining, notGoingOn, skipsTalk } from './safety.ts';

const questions = [
  'riskNow',
  'harassmentOrDiscrimination',
  'threatsOrUnlawful',
  'powerOver',
  'formalProcedure',
  'wantsRuling',
  'payOrContract',
] as const;
const protecting = 3;

/** All 128 combinations, by the bits of their number. */
const combinations = Array.from({ length: 2 ** questions.length }, (_, number) => ({
  number,
  answers: Object.fromEntries(questions.map((name, bit) => [name, ((number >> bit) & 1) === 1])) as Omit<
    Safety,
    'choice'
  >,
}));

describe('all 128 combinations of answers', () => {
  test('the first three protect: no talk is asked for, and only a trained mediator fits', () => {
    for (const { number, answers } of combinations) {
      const protects = number % 2 ** protecting !== 0;
      expect([number, skipsTalk(answers), needsTraining(answers)]).toEqual([number, protects, protects]);
    }
  });

  test('any yes needs a choice', () => {
    for (const { number, answers } of combinations)
      expect([number, needsChoice(answers)]).toEqual([number, number > 0]);
  });

  test('a draft may keep any choice, but a request begins and is submitted only by going on', () => {
    for (const { number, answers } of combinations) {
      for (const choice of [undefined, 'continue', 'refer', 'stop'] as const) {
        const safety = { ...answers, ...(choice && { choice }) };
        const fits = number === 0;
        expect([number, choice, brokenInSafety(safety).length]).toEqual([number, choice, fits || choice ? 0 : 1]);
        expect([number, choice, notGoingOn(safety).length]).toEqual([
          number,
          choice,
          fits || choice === 'continue' ? 0 : 1,
        ]);
      }
    }
  });
});
