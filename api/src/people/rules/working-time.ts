import type { WorkingHours } from '../../contract/shapes/common.ts';
import { ianaZone } from './time-zone.ts';

/** What a mailbox says, as Graph gives it: day names in English, times with seconds and fractions. */
interface MailboxTimes {
  readonly timeZone?: string;
  readonly workingHours?: {
    readonly daysOfWeek?: readonly string[];
    readonly startTime?: string;
    readonly endTime?: string;
    readonly timeZone?: { readonly name?: string };
  };
}

export interface WorkingTime {
  readonly timeZone: string;
  readonly workingHours: WorkingHours;
}

const officeHours: WorkingHours = { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };
const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const hoursOf = ({ workingHours }: MailboxTimes): WorkingHours | undefined => {
  const days = (workingHours?.daysOfWeek ?? []).map((name) => dayNames.indexOf(name.toLowerCase()) + 1);
  const [start, end] = [workingHours?.startTime, workingHours?.endTime].map(
    (time) => /^([01]\d|2[0-3]):[0-5]\d/.exec(time ?? '')?.[0],
  );
  return days.length > 0 && !days.includes(0) && start && end && start < end ? { days, start, end } : undefined;
};

const zoneOf = (mailbox: MailboxTimes): string | undefined =>
  [mailbox.workingHours?.timeZone?.name, mailbox.timeZone].map((name) => name && ianaZone(name)).find((zone) => zone);

/** Whether somebody, or their mailbox, says in which time zone they work. */
export const isZoneStated = (own: Partial<WorkingTime>, mailbox: MailboxTimes = {}): boolean =>
  (own.timeZone ?? zoneOf(mailbox)) !== undefined;

/** Somebody's own setting goes before the mailbox's, that before office hours in UTC; each part by itself. */
export const workingTime = (own: Partial<WorkingTime>, mailbox: MailboxTimes = {}): WorkingTime => ({
  timeZone: own.timeZone ?? zoneOf(mailbox) ?? 'Etc/UTC',
  workingHours: own.workingHours ?? hoursOf(mailbox) ?? officeHours,
});
