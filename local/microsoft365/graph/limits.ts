// Graph's published limits for one app in one tenant: so many requests in so much time, then 429 with Retry-After.
// Source: Microsoft Graph, "throttling limits", Teams service.
import { GraphProblem } from './problem.ts';

interface Limit {
  requests: number;
  milliseconds: number;
}

const limits = {
  notify: { requests: 5, milliseconds: 1_000 },
  notifyMany: { requests: 2, milliseconds: 1_000 },
  members: { requests: 60, milliseconds: 1_000 },
  oneTeam: { requests: 4, milliseconds: 1_000 },
  other: { requests: 2_000, milliseconds: 1_000 },
} satisfies Record<string, Limit>;

/** More than these in a minute for one user, and Teams shows no further ones, without telling. */
export const shownPerMinute = 10;

export type LimitName = keyof typeof limits;

export const createLimits = (now: () => number, isOn: boolean) => {
  const spent = new Map<string, number[]>();
  return {
    /** Counts a request; `of` is the thing a limit counts by, a team for instance. @throws GraphProblem 429 */
    spend: (name: LimitName, of = ''): void => {
      if (!isOn) return;
      const { requests, milliseconds } = limits[name];
      const key = `${name} ${of}`;
      const at = now();
      // A clock that was moved back leaves times in the future; they count for nothing.
      const recent = (spent.get(key) ?? []).filter((time) => time > at - milliseconds && time <= at);
      const oldest = recent[0];
      if (oldest !== undefined && recent.length >= requests) {
        const wait = Math.max(1, Math.ceil((oldest + milliseconds - at) / 1000));
        throw new GraphProblem(429, 'TooManyRequests', 'Too many requests.', { 'retry-after': `${wait}` });
      }
      spent.set(key, [...recent, at]);
    },
  };
};

export type Limits = ReturnType<typeof createLimits>;
