import type { Safety } from '@common-ground/api/contract/shapes/conflict.ts';

/** What a yes means: somebody needs protection, somebody holds power, or somebody has to decide. */
type Meaning = 'protect' | 'power' | 'decide';

/** The seven questions in the order in which they are asked, with what a yes to each means (C2). */
const meanings = {
  riskNow: 'protect',
  harassmentOrDiscrimination: 'protect',
  threatsOrUnlawful: 'protect',
  powerOver: 'power',
  formalProcedure: 'decide',
  wantsRuling: 'decide',
  payOrContract: 'decide',
} as const satisfies Record<keyof Omit<Safety, 'choice'>, Meaning>;

export type Question = keyof typeof meanings;
export const questions = Object.keys(meanings) as readonly Question[];
export type Answers = Record<Question, boolean>;

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

/** What the seven answers say together. Every combination leads somewhere. */
export const fitOf = (answers: Answers): Fit => {
  const reasons = questions.filter((question) => answers[question]);
  return {
    next: reasons.length > 0 ? 'may-not-fit' : 'path',
    emergency: answers.riskNow,
    protect: reasons.some((question) => meanings[question] === 'protect'),
    reasons,
  };
};

export type Choice = NonNullable<Safety['choice']>;

/** Where a person is after the safety screen, and what that means for them. */
export interface Way {
  readonly to: 'talk' | 'guidelines' | 'may-not-fit' | 'refer' | 'stop';
  /** A draft begins: the first thing of it all that is stored. */
  readonly keeps: boolean;
  readonly trainedOnly: boolean;
}

const nothingKept = { keeps: false, trainedOnly: false } as const;

/** Where the answers and the choice lead (C2): no choice is asked for where everything fits, and none is made for anybody. */
export const wayOf = (answers: Answers, choice: Choice | undefined): Way => {
  const { next, protect } = fitOf(answers);
  if (next === 'path') return { to: 'talk', keeps: true, trainedOnly: false };
  switch (choice) {
    case 'continue':
      return { to: protect ? 'guidelines' : 'talk', keeps: true, trainedOnly: protect };
    case 'refer':
    case 'stop':
      return { to: choice, ...nothingKept };
    case undefined:
      return { to: 'may-not-fit', ...nothingKept };
  }
};

/** The answers that have been given so far, complete or the questions that are still open. */
export const answersFrom = (given: Partial<Answers>): Answers | { readonly open: readonly Question[] } => {
  const open = questions.filter((question) => given[question] === undefined);
  if (open.length > 0) return { open };
  return Object.fromEntries(questions.map((question) => [question, given[question] === true])) as Answers;
};

/** Step 1 is not asked of somebody who may be harmed by it. */
export const skipsTalk = (safety: Safety): boolean => fitOf(safety).protect;
