// What waits for somebody's working hours, so that nobody who tries the app at night has to.
import { setTimeout as pause } from 'node:timers/promises';
import { dueEffects } from '../api/src/platform/outbox/due.ts';
import { tablesOf } from '../api/src/platform/storage/tables.ts';

const aheadMs = 5 * 86_400_000;
const atMost = 500;
const patienceMs = 500;

/** When the next notification goes out that waits for its person to be at work, as ISO 8601; nothing when none waits. */
export const nextNotification = (connectionString: string, now: () => number) => {
  const tables = tablesOf({ storage: { kind: 'connection-string', connectionString } });
  const due = dueEffects({ tables, clock: { now: () => new Date(now() + aheadMs) } });
  const read = async (): Promise<string | undefined> => {
    const rows = await due.list(atMost);
    const waiting = rows.filter(({ effect, rowKey }) => effect.startsWith('tell-') && timeIn(rowKey) > iso(now()));
    // What somebody who tries the app is waiting for most goes before thanks that wait for an earlier morning.
    const next = waiting.find(({ effect }) => effect === 'tell-mediator') ?? waiting[0];
    return next && timeIn(next.rowKey);
  };
  // The clock is asked for whether or not the storage answers.
  return () => Promise.race([read().catch(() => undefined), pause(patienceMs).then(() => undefined)]);
};

const iso = (at: number): string => new Date(at).toISOString();
const timeIn = (rowKey: string): string => rowKey.slice(0, rowKey.indexOf('_'));
