import { describe, expect, test } from 'vitest';
import { type Answers, answersFrom, fitOf, questions, type Way, wayOf } from './fit.ts';

const everyCombination: Answers[] = Array.from(
  { length: 2 ** questions.length },
  (_, bits) => Object.fromEntries(questions.map((question, i) => [question, (bits >> i) % 2 === 1])) as Answers,
);
const choices = [undefined, 'continue', 'refer', 'stop'] as const;

/** Said apart from the code, by the kind of answers: nothing, only what others decide, something that harms. */
const table: Record<'nothing' | 'others decide' | 'harm', Record<`${(typeof choices)[number]}`, Way>> = {
  nothing: {
    undefined: { to: 'talk', keeps: true, trainedOnly: false },
    continue: { to: 'talk', keeps: true, trainedOnly: false },
    refer: { to: 'talk', keeps: true, trainedOnly: false },
    stop: { to: 'talk', keeps: true, trainedOnly: false },
  },
  'others decide': {
    undefined: { to: 'may-not-fit', keeps: false, trainedOnly: false },
    continue: { to: 'talk', keeps: true, trainedOnly: false },
    refer: { to: 'refer', keeps: false, trainedOnly: false },
    stop: { to: 'stop', keeps: false, trainedOnly: false },
  },
  harm: {
    undefined: { to: 'may-not-fit', keeps: false, trainedOnly: false },
    continue: { to: 'guidelines', keeps: true, trainedOnly: true },
    refer: { to: 'refer', keeps: false, trainedOnly: false },
    stop: { to: 'stop', keeps: false, trainedOnly: false },
  },
};
const kindOf = (answers: Answers): keyof typeof table => {
  if (answers.riskNow || answers.harassmentOrDiscrimination || answers.threatsOrUnlawful) return 'harm';
  return Object.values(answers).includes(true) ? 'others decide' : 'nothing';
};

describe('safety and fit', () => {
  test('all 128 combinations are tried', () => {
    expect(new Set(everyCombination.map((answers) => JSON.stringify(answers))).size).toBe(128);
  });

  test.each(everyCombination.map((answers) => [questions.filter((q) => answers[q]).join(' + ') || 'nothing', answers]))(
    'yes to %s leads somewhere sensible, whatever is chosen',
    (_, given) => {
      const answers = given as Answers;
      const fit = fitOf(answers);
      const yes = questions.filter((question) => answers[question]);
      expect(fit.next).toBe(yes.length === 0 ? 'path' : 'may-not-fit');
      expect(fit.reasons).toEqual(yes);
      expect(fit.emergency).toBe(answers.riskNow);
      for (const choice of choices)
        expect([choice, wayOf(answers, choice)]).toEqual([choice, table[kindOf(answers)][`${choice}`]]);
    },
  );

  test('an open question is named, not guessed', () => {
    expect(answersFrom({ riskNow: false })).toEqual({ open: questions.slice(1) });
    expect(answersFrom(Object.fromEntries(questions.map((question) => [question, false])))).toEqual(
      everyCombination[0],
    );
  });
});
