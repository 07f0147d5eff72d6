/**
 * How long what is kept, in days (P5); the one table. Recognitions stay until they are deleted; history, sessions and answers go
 * with their request, reactions and comments with their card.
 */
export const retentionDays = {
  /** From the last change of a draft. */
  draft: 90,
  /** From the last move until everybody who takes part is asked whether to go on; outside follow-up. */
  untilAsked: 30,
  /** From the last move until a request ends by itself; outside follow-up. */
  untilEnded: 60,
  /** From the closing of a request, whatever its outcome. */
  closedRequest: 180,
  /** From the closing: the mediator's own notes, and until then it can be reopened. */
  notes: 30,
  /** From the day on which somebody lets a stopped clock run again: that it was stopped, and why. */
  liftedHold: 365,
  /** Of a call on a wall that must not happen twice; a request's keys go with the request. */
  idempotencyKey: 2,
} as const;
