import type { BrokenRule } from '../../contract/errors.ts';

/** Clocks of devices differ a little. */
const leewayMs = 2 * 60_000;

/** An attempt is something that has happened (C3). */
export const stillToCome = (at: string, now: Date): BrokenRule[] =>
  Date.parse(at) <= now.getTime() + leewayMs
    ? []
    : [{ code: 'attempt-still-to-come', path: 'at', message: 'Note it once it has happened.' }];
