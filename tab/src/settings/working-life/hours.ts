import type { WorkingHours } from '@common-ground/api/contract/shapes/common.ts';

export interface Hours {
  readonly timeZone: string;
  readonly workingHours: WorkingHours;
}

export const usualHours: WorkingHours = { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
export const knownZones: readonly string[] = Intl.supportedValuesOf('timeZone');

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** What is wrong with them, by field. */
export const hoursProblems = ({ timeZone, workingHours: { days, start, end } }: Hours) => ({
  zone: !knownZones.includes(timeZone) && timeZone !== 'UTC',
  start: !isTime(start),
  end: isTime(end) ? start === end && ('same' as const) : ('bad' as const),
  days: days.length === 0,
});

export const areHoursRight = (hours: Hours): boolean => !Object.values(hoursProblems(hours)).some(Boolean);
