import type { Problem } from '@common-ground/api/contract/errors.ts';

/** The API refused or could not do it; `problem` says why in plain words. */
export class CallProblem extends Error {
  override readonly name = 'CallProblem';
  readonly problem: Problem;
  /** When the API asked to wait: seconds until it makes sense to try again. */
  readonly retryAfterSeconds?: number;
  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(problem.detail || problem.title);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** No answer came: offline, the API unreachable, or nothing within the time limit. */
export class CallOffline extends Error {
  override readonly name = 'CallOffline';
}
