import type { BrokenRule, ErrorCode, FieldError } from '../contract/errors.ts';

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

/** Refuses with the first broken rule's code, naming every field. @throws Refused unless nothing is broken */
export const refuseBroken = (broken: readonly BrokenRule[]): void => {
  const [first] = broken;
  if (!first) return;
  throw new Refused(first.code, first.message, { errors: broken.map(({ path, message }) => ({ path, message })) });
};

/** The same words for what is private, what was deleted and what never was. */
export const notFound = () => new Refused('not-found', 'There is nothing here that you can see.');

/** The caller's `If-Match` names another version than the one that is there. */
export const stale = () =>
  new Refused('stale', 'It has changed since you saw it. Look at it again before you change it.');

export const unavailable = (what: string, retryAfterSeconds = 5) =>
  new Refused('unavailable', `${what} does not answer at the moment. Nothing is lost; please try again shortly.`, {
    retryAfterSeconds,
  });
