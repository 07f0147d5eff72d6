import type { BrokenRule } from '../../contract/errors.ts';
import type { WorkingHours } from '../../contract/shapes/common.ts';
import type { RosterEntry } from './roster-entry.ts';

/** A mediator promises working days: without one, or with a day that has no length, nothing could be promised. */
export const brokenHours = ({ days, start, end }: WorkingHours): BrokenRule[] => [
  ...(days.length > 0
    ? []
    : [{ code: 'no-working-time' as const, path: 'workingHours.days', message: 'Name at least one working day.' }]),
  ...(start !== end
    ? []
    : [{ code: 'no-working-time' as const, path: 'workingHours.end', message: 'The day ends when it begins.' }]),
];

/** Whether the requests that this mediator holds are touched by the change (M11). */
export const changesPresence = (before: RosterEntry | undefined, after: RosterEntry | undefined): boolean =>
  before?.availability !== after?.availability || before?.awayUntil !== after?.awayUntil;
