import { Temporal } from 'temporal-polyfill';
import type { BrokenRule } from '../../contract/errors.ts';
import { ianaOfWindows } from './windows-zones.ts';

/** Whether this is an IANA time zone name that the runtime knows; offsets such as `+02:00` are no zones. */
export const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z][\w+\-/]*$/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/** Mailboxes name zones by IANA or by Windows; undefined for a name that neither knows. */
export const ianaZone = (name: string): string | undefined =>
  isTimeZone(name) ? name : Object.hasOwn(ianaOfWindows, name) ? ianaOfWindows[name] : undefined;

export const brokenZone = (name: string): BrokenRule[] =>
  isTimeZone(name)
    ? []
    : [
        {
          code: 'unknown-time-zone',
          path: 'timeZone',
          message: 'This is not an IANA time zone such as Europe/Berlin.',
        },
      ];
