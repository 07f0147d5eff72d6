import type { Effect } from '../../platform/outbox/effect.ts';
import { nextByTheClock, reminderAt } from '../rules/by-the-clock.ts';
import type { ConflictRequest } from '../rules/request.ts';

/** A promise as its effects name it: the time it ends. A later promise makes them find nothing to do. */
export const promiseId = (promisedBy: string): string => `${Date.parse(promisedBy)}`;

/** Looks at a request again when time may bring something about. */
const lookAgain = ({ id }: Pick<ConflictRequest, 'id'>, at: string): Effect => ({
  name: 'look-again',
  about: id,
  notBefore: new Date(at),
});

const promiseEffects = (before: ConflictRequest | undefined, after: ConflictRequest): Effect[] => {
  const { promisedBy } = after;
  if (promisedBy === undefined || promisedBy === before?.promisedBy) return [];
  const about = promiseId(promisedBy);
  const reminder = reminderAt(after);
  const notBefore = new Date(promisedBy);
  return [
    ...(reminder ? [{ name: 'promise-due', about, notBefore: new Date(reminder) }] : []),
    { name: 'promise-overdue', about, notBefore },
    { name: 'promise-passed', about, notBefore },
  ];
};

/**
 * What is to happen by the clock after this change. One look at a request is always to come, and asks for the next by itself;
 * only a change that brings it forward needs one more.
 */
export const timers = (before: ConflictRequest | undefined, after: ConflictRequest): Effect[] => {
  const next = nextByTheClock(after)?.at;
  const known = before && nextByTheClock(before)?.at;
  const isSooner = next !== undefined && (known === undefined || next < known);
  return [...promiseEffects(before, after), ...(isSooner ? [lookAgain(after, next)] : [])];
};
