/** What is told together: being thanked, being asked before it is shown, and what others answered to one's own posts. */
export type GatheredKind = 'received' | 'consent' | 'responses';

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;
/** Teams shows somebody ten notifications a minute and drops the rest without a word: this many are left to each kind. */
export const perMinute = 4;

/**
 * When it may be told at the earliest, working hours aside: thanks at once, the fifth within a minute when that is over and with
 * all that came meanwhile; responses on the next quarter of an hour, so that a burst of them is one notification.
 */
export const earliestTelling = (kind: GatheredKind, now: Date, told: readonly Date[]): Date => {
  if (kind === 'responses') return new Date((Math.floor(now.getTime() / quarterMs) + 1) * quarterMs);
  const recent = told.map((at) => at.getTime()).filter((at) => at <= now.getTime() && at > now.getTime() - minuteMs);
  return recent.length < perMinute ? now : new Date(Math.min(...recent) + minuteMs);
};
