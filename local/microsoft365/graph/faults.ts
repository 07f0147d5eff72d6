// Makes Graph misbehave on request, so that people and tests can see what the product does then.
import { isRecord } from '../../http.ts';
import { GraphProblem } from './problem.ts';

export interface Fault {
  /** Fits a request whose path and query contain it, match it as a regular expression, or with `*` for anything. */
  pathPattern: string;
  /** The status to answer with; 0 drops the connection. */
  status: number;
  retryAfterSeconds?: number;
  /** How many requests it meets; all of them when left out. */
  times?: number;
}

const number = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Undefined when the body is no fault. */
export const faultIn = (body: unknown): Fault | undefined => {
  if (!isRecord(body)) return undefined;
  const { pathPattern, status, retryAfterSeconds, times } = body;
  if (typeof pathPattern !== 'string' || !number(status) || (status !== 0 && (status < 400 || status > 599)))
    return undefined;
  if (retryAfterSeconds !== undefined && !number(retryAfterSeconds)) return undefined;
  if (times !== undefined && !number(times)) return undefined;
  return {
    pathPattern,
    status,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(times === undefined ? {} : { times }),
  };
};

const expression = (source: string) => {
  try {
    return new RegExp(source);
  } catch {
    return undefined;
  }
};

const fits = (pattern: string, path: string) => {
  const wild = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return path.includes(pattern) || expression(pattern)?.test(path) === true || expression(wild)?.test(path) === true;
};

const codes: Record<number, string> = {
  401: 'InvalidAuthenticationToken',
  403: 'Forbidden',
  404: 'NotFound',
  429: 'TooManyRequests',
  503: 'ServiceUnavailable',
};

export const createFaults = () => {
  let faults: (Fault & { left: number })[] = [];
  return {
    add: (fault: Fault) => {
      faults.push({ ...fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear: () => {
      faults = [];
    },
    list: (): Fault[] =>
      faults.map(({ left, ...fault }) => ({ ...fault, ...(Number.isFinite(left) ? { times: left } : {}) })),
    /** Throws when a fault fits this request. */
    meet: (path: string): void => {
      const fault = faults.find(({ pathPattern, left }) => left > 0 && fits(pathPattern, path));
      if (!fault) return;
      fault.left--;
      faults = faults.filter(({ left }) => left > 0);
      const headers: Record<string, string> =
        fault.retryAfterSeconds === undefined ? {} : { 'retry-after': `${fault.retryAfterSeconds}` };
      throw new GraphProblem(fault.status, codes[fault.status] ?? 'UnknownError', 'This was asked for.', headers);
    },
  };
};

export type Faults = ReturnType<typeof createFaults>;
