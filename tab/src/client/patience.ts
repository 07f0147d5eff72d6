import { CallOffline, CallProblem } from './problems.ts';

/** Whether it makes sense to try a call again by itself: no connection, too much at once, a pause of the API. */
export const mayPass = (reason: unknown): boolean =>
  reason instanceof CallOffline || (reason instanceof CallProblem && [429, 503].includes(reason.problem.status));

/** How long to wait before the next try: what the API asked for, or twice as long each time; ten seconds at most. */
export const pauseMs = (failures: number, reason: unknown): number => {
  const asked = reason instanceof CallProblem ? (reason.retryAfterSeconds ?? 0) * 1000 : 0;
  return Math.min(Math.max(asked, 500 * 2 ** failures), 10_000);
};

export const mostRetries = 2;

/** Does it, and does it again while what stands in the way may pass. */
export const patiently = async <Result>(act: () => Promise<Result>, failures = 0): Promise<Result> => {
  try {
    return await act();
  } catch (reason) {
    if (failures >= mostRetries || !mayPass(reason)) throw reason;
    await new Promise((resolve) => setTimeout(resolve, pauseMs(failures, reason)));
    return patiently(act, failures + 1);
  }
};
