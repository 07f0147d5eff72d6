/** What kind of thing is stuck, in words for an administrator; the API's own name stays beside it, for the logs. */
const kinds = [
  ['tell', /^(tell-|recognition-tell|recognition-responded|promise-|ask-check-in)/],
  ['list', /^(refresh-|recognition-lists|recognition-recount)/],
  ['erase', /^(erase-|forget-|look-again|recognition-sweep|recognition-forget)/],
  ['leave', /^leave-/],
  ['mediator', /^mediator-/],
  ['figures', /^count-/],
] as const;
export type ParkedKind = (typeof kinds)[number][0] | 'other';

export const kindOf = (name: string): ParkedKind => kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';

const causes = { 'graph-403': 'notAdded', 'graph-404': 'notAdded', unavailable: 'away' } as const;
export type ParkedCause = (typeof causes)[keyof typeof causes] | 'unknown';

export const causeOf = (reason: string): ParkedCause => causes[reason as keyof typeof causes] ?? 'unknown';
