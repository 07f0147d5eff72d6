import type { Severity } from '@common-ground/api/contract/shapes/conflict.ts';

const grade = ['0', '1', '2', '3'] as const;

/** The five questions in their order, with the values of their answers. */
export const severityQuestions = [
  { name: 'frequency', options: ['once', 'sometimes', 'weekly', 'daily'] },
  { name: 'duration', options: ['days', 'weeks', 'months', 'longer'] },
  { name: 'worstMoment', options: grade },
  { name: 'workEffect', options: grade },
  { name: 'wellbeingEffect', options: grade },
] as const satisfies readonly { name: keyof Severity; options: readonly string[] }[];

/** The questions answered with a number from 0 to 3. */
export const grades: readonly (keyof Severity)[] = ['worstMoment', 'workEffect', 'wellbeingEffect'];

/** How many are still open: what is read from them is shown when none is. */
export const openAnswers = (answers: Severity): number =>
  severityQuestions.filter(({ name }) => answers[name] === undefined).length;
