import { describe, expect, test } from 'vitest';
import { type Answers, answersFrom, fitOf, questions } from './fit.ts';

const everyCombination: Answers[] = Array.from(
  { length: 2 ** questions.length },
  (_, bits) => Object.fromEntries(questions.map((question, i) => [question, (bits >> i) % 2 === 1])) as Answers,
);

describe('safety and fit', () => {
  test('all 128 combinations are tried', () => {
    expect(new Set(everyCombination.map((answers) => JSON.stringify(answers))).size).toBe(128);
  });

  test.each(everyCombination.map((answers) => [questions.filter((q) => answers[q]).join(' + ') || 'nothing', answers]))(
    'yes to %s leads somewhere sensible',
    (_, given) => {
      const answers = given as Answers;
      const fit = fitOf(answers);
      const yes = questions.filter((question) => answers[question]);
      expect(fit.next).toBe(yes.length === 0 ? 'path' : 'may-not-fit');
      expect(fit.reasons).toEqual(yes);
      expect(fit.emergency).toBe(answers.riskNow);
      expect(fit.protect).toBe(answers.riskNow || answers.harassmentOrDiscrimination || answers.threatsOrUnlawful);
    },
  );

  test('an open question is named, not guessed', () => {
    expect(answersFrom({ riskNow: false })).toEqual({ open: questions.slice(1) });
    expect(answersFrom(Object.fromEntries(questions.map((question) => [question, false])))).toEqual(
      everyCombination[0],
    );
  });
});
