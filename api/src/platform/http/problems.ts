import type { HttpResponseInit } from '@azure/functions';
import { type ErrorCode, type Problem, statusOf } from '../../contract/errors.ts';
import type { Log } from '../log.ts';
import { Refused } from '../refused.ts';
import { NotCommitted } from '../storage/commit.ts';

const titles: Partial<Record<ErrorCode, string>> = {
  'not-authenticated': 'Sign in again',
  'not-allowed': 'Not allowed',
  'not-found': 'Not found',
  malformed: 'The request could not be read',
  'not-json': 'JSON expected',
  'too-large': 'Too large',
  'precondition-required': 'Say which version you have seen',
  stale: 'It has changed since you saw it',
  conflict: 'Somebody else was faster',
  'idempotency-key-reused': 'This key was used before',
  'too-many': 'Too many calls',
  'not-built-yet': 'Not built yet',
  unavailable: 'Not available at the moment',
  unexpected: 'Something went wrong on our side',
};

const refusalOf = (error: unknown, log: Log, traceId: string): Refused => {
  if (error instanceof Refused) return error;
  if (error instanceof NotCommitted) {
    return error.failure === 'gone'
      ? new Refused('not-found', 'There is nothing here that you can see.')
      : new Refused(
          'conflict',
          'Somebody else changed this at the same moment. Look at it again and repeat what you wanted to do.',
        );
  }
  const kind = error instanceof Error ? error.name : typeof error;
  log.error('unexpected', { kind, traceId, at: (error instanceof Error && error.stack?.split('\n')[1]?.trim()) || '' });
  return new Refused(
    'unexpected',
    'Something went wrong on our side. What you wrote is not lost in the form; please try again.',
  );
};

/** The one place where an error becomes an answer: `application/problem+json`, and nothing that was not meant to be said. */
export const problemResponse = (error: unknown, log: Log, traceId: string): HttpResponseInit => {
  const refused = refusalOf(error, log, traceId);
  const status = statusOf[refused.code];
  const problem: Problem = {
    type: `urn:common-ground:problem:${refused.code}`,
    title: titles[refused.code] ?? 'Against a rule',
    status,
    detail: refused.message,
    code: refused.code,
    ...(refused.errors.length > 0 && { errors: refused.errors }),
    traceId,
  };
  return {
    status,
    body: JSON.stringify(problem),
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      ...(status === 401 && { 'www-authenticate': 'Bearer error="invalid_token"' }),
      ...(refused.retryAfterSeconds !== undefined && { 'retry-after': String(refused.retryAfterSeconds) }),
    },
  };
};
