import { setTimeout as pause } from 'node:timers/promises';
import { unavailable } from '../platform/refused.ts';

/** Graph takes five activity notifications a second from one app in one tenant. */
const spacingMs = 210;
/** Shorter than the lease of an effect: what would wait longer is tried again later. */
const longestMs = 8_000;

let nextFree = 0;

/** Waits for this process's next turn to notify. @throws Refused `unavailable` when many are waiting */
export const turnToNotify = async (): Promise<void> => {
  const now = performance.now();
  const turn = Math.max(now, nextFree);
  if (turn - now > longestMs) throw unavailable('Microsoft Graph', Math.ceil((turn - now) / 1000));
  nextFree = turn + spacingMs;
  if (turn > now) await pause(turn - now);
};
