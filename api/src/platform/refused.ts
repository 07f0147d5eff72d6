import type { ErrorCode, FieldError } from '../contract/errors.ts';

/** The only error that rules and operations throw on purpose; `http/problems.ts` turns it into an answer. */
export class Refused extends Error {
  readonly code: ErrorCode;
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;
  constructor(
    code: ErrorCode,
    detail: string,
    more: { readonly errors?: readonly FieldError[]; readonly retryAfterSeconds?: number } = {},
  ) {
    super(detail);
    this.code = code;
    this.errors = more.errors ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** The same words for what is private, what was deleted and what never was. */
export const notFound = () => new Refused('not-found', 'There is nothing here that you can see.');

export const unavailable = (what: string, retryAfterSeconds = 5) =>
  new Refused('unavailable', `${what} does not answer at the moment. Nothing is lost; please try again shortly.`, {
    retryAfterSeconds,
  });
