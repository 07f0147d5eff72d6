import { CallProblem } from '../problems.ts';
import type { Sent } from './draft.ts';

/**
 * What a failed try means: somebody else was faster, the draft is no longer kept, try later (a sign-in that has run out
 * is renewed by Teams in its own time), or it is refused and trying again changes nothing.
 */
export const sentOf = (reason: unknown): Exclude<Sent<never>, { kind: 'saved' }> => {
  if (!(reason instanceof CallProblem)) return { kind: 'later' };
  const { problem, retryAfterSeconds } = reason;
  if (problem.status === 412 || problem.status === 409) return { kind: 'stale' };
  if (problem.status === 404) return { kind: 'gone' };
  if (problem.status === 401 || problem.status === 429 || problem.status >= 500)
    return { kind: 'later', ...(retryAfterSeconds && { afterMs: retryAfterSeconds * 1000 }) };
  return { kind: 'refused', problem: reason };
};
