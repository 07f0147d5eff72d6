import type { Safety } from '@common-ground/api/contract/shapes/conflict.ts';

export const questions = [
  'riskNow',
  'harassmentOrDiscrimination',
  'threatsOrUnlawful',
  'powerOver',
  'formalProcedure',
  'wantsRuling',
  'payOrContract',
] as const;
export type Question = (typeof questions)[number];
export type Answers = Record<Question, boolean>;

/** What a yes means: somebody needs protection, somebody holds power, or somebody has to decide. */
type Meaning = 'protect' | 'power' | 'decide';

const meanings: Record<Question, Meaning> = {
  riskNow: 'protect',
  harassmentOrDiscrimination: 'protect',
  threatsOrUnlawful: 'protect',
  powerOver: 'power',
  formalProcedure: 'decide',
  wantsRuling: 'decide',
  payOrContract: 'decide',
};

export interface Fit {
  /** Straight on to the path, or first *This may not be for mediation*. */
  readonly next: 'path' | 'may-not-fit';
  /** Say the emergency sentence first. */
  readonly emergency: boolean;
  /** Nobody is told to talk to a person who harms them, and only a trained mediator can be chosen (C2). */
  readonly protect: boolean;
  /** The answers that do not fit, in the order they were asked: each has its own sentence. */
  readonly reasons: readonly Question[];
}

/** Where the seven answers lead (C2). Every combination leads somewhere. */
export const fitOf = (answers: Answers): Fit => {
  const reasons = questions.filter((question) => answers[question]);
  return {
    next: reasons.length > 0 ? 'may-not-fit' : 'path',
    emergency: answers.riskNow,
    protect: reasons.some((question) => meanings[question] === 'protect'),
    reasons,
  };
};

/** The answers that have been given so far, complete or the questions that are still open. */
export const answersFrom = (given: Partial<Answers>): Answers | { readonly open: readonly Question[] } => {
  const open = questions.filter((question) => given[question] === undefined);
  if (open.length > 0) return { open };
  return Object.fromEntries(questions.map((question) => [question, given[question] === true])) as Answers;
};

/** Step 1 is not asked of somebody who may be harmed by it. */
export const skipsTalk = (safety: Safety): boolean => fitOf(safety).protect;
