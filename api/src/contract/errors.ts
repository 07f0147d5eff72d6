/** Every problem code of the interface with its HTTP status; complete by type, so a new code cannot lack one. */
export const statusOf = {
  'not-authenticated': 401,
  'not-allowed': 403,
  'not-found': 404,
  malformed: 400,
  'not-json': 415,
  'too-large': 413,
  'precondition-required': 428,
  stale: 412,
  conflict: 409,
  'rule-broken': 422,
  'idempotency-key-reused': 422,
  'too-many': 429,
  'not-built-yet': 501,
  unavailable: 503,
  unexpected: 500,

  // Rules of the wall
  'cannot-recognise-yourself': 422,
  'not-a-member': 422,
  'unknown-value': 422,
  'no-recipient': 422,
  'too-many-recipients': 422,
  'duplicate-recipient': 422,
  'message-blank': 422,
  'message-too-long': 422,

  // Rules of the conflict request
  'text-too-long': 422,
  'step-missing': 422,
  'consent-missing': 422,
  'safety-choice-missing': 422,
  'unknown-guideline': 422,
  'attempt-still-to-come': 422,
  'too-many-parties': 422,
  'party-is-requester': 422,
  'unknown-person': 422,
  'too-many-open-requests': 422,
  'mediator-not-neutral': 422,
  'mediator-not-available': 422,
  'move-not-allowed': 422,

  // Rules of mediation
  'not-taking-part': 422,
  'too-many-commitments': 422,
  'due-in-the-past': 422,
  'due-too-far': 422,

  // Rules of the organisation
  'unknown-time-zone': 422,
  'no-working-time': 422,
  'not-a-receipt': 422,
  'already-stopped': 422,
} as const;

export type ErrorCode = keyof typeof statusOf;

export interface FieldError {
  /** Where in the body, as a dotted path; empty for the body itself. */
  readonly path: string;
  readonly message: string;
}

/** What a rule says against a body: the code of the refusal, and where in the body the cause is. */
export interface BrokenRule extends FieldError {
  readonly code: ErrorCode;
}

/** `application/problem+json` (RFC 9457), the one shape of every refusal. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly errors?: readonly FieldError[];
  readonly traceId: string;
}
