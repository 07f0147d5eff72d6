import type { ErrorCode, Problem } from '@common-ground/api/contract/errors.ts';
import type { Translate } from './texts.ts';

export interface Explained {
  readonly title: string;
  readonly text: string;
  /** For support: finds the call in the logs. */
  readonly reference?: string;
}

type Say = Translate<'shell'>;

const titleOf = (code: ErrorCode, t: Say): string => {
  if (code === 'not-found' || code === 'not-allowed' || code === 'unavailable') return t(`title.${code}`);
  return t('title.refused');
};

const explainProblem = ({ code, traceId }: Problem, t: Say): Explained => ({
  title: titleOf(code, t),
  text: t(`code.${code}`),
  reference: traceId || undefined,
});

const isMissingPart = (problem: Error): boolean =>
  problem instanceof TypeError && /import|module|fetch/i.test(problem.message);

/** Plain words for anything that can go wrong, in the person's language; the API's own English is for logs. */
export const explain = (problem: unknown, t: Say): Explained => {
  const say = (what: 'offline' | 'silent' | 'consent' | 'blocked' | 'signIn' | 'part' | 'unexpected'): Explained => ({
    title: t(`explain.${what}.title`),
    text: t(`explain.${what}.text`),
  });
  if (!(problem instanceof Error)) return say('unexpected');
  // By name and not by class: this part of the tab knows neither the API's client nor Teams.
  switch (problem.name) {
    case 'CallProblem':
      return explainProblem((problem as Error & { problem: Problem }).problem, t);
    case 'CallOffline':
      return say('offline');
    case 'HostSilent':
      return say('silent');
    case 'SignInProblem': {
      const { kind } = problem as Error & { kind: 'consent' | 'blocked' | 'other' };
      return say(kind === 'other' ? 'signIn' : kind);
    }
    default:
      return say(isMissingPart(problem) ? 'part' : 'unexpected');
  }
};
