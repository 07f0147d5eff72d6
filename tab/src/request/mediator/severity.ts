import type { Severity } from '@common-ground/api/contract/shapes/conflict.ts';

export type SeverityAnswers = Partial<Severity>;

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

export const openAnswers = (answers: SeverityAnswers): number =>
  severityQuestions.filter(({ name }) => answers[name] === undefined).length;

/** All five or nothing: the server reads them together. */
export const complete = (answers: SeverityAnswers): Severity | undefined => {
  const { frequency, duration, worstMoment, workEffect, wellbeingEffect } = answers;
  if (frequency === undefined || duration === undefined) return undefined;
  if (worstMoment === undefined || workEffect === undefined || wellbeingEffect === undefined) return undefined;
  return { frequency, duration, worstMoment, workEffect, wellbeingEffect };
};
