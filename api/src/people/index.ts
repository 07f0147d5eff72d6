import { pathOf } from '../contract/calls.ts';
import type { Person, WorkingHours } from '../contract/shapes/common.ts';
import type { Platform } from '../platform/platform.ts';
import { nextAtWork } from './rules/at-work.ts';
import { brokenZone } from './rules/time-zone.ts';
import { isZoneStated, workingTime } from './rules/working-time.ts';
import { type Choices, readChoices } from './store.ts';

/** Each person's choices, with the defaults for those who never chose. */
export const preferencesOf = async (
  platform: Platform,
  personIds: readonly string[],
): Promise<Map<string, Choices>> => {
  const distinct = [...new Set(personIds)];
  const read = await Promise.all(distinct.map((id) => readChoices(platform, id)));
  return new Map(read.map(({ choices }, position) => [distinct[position] ?? '', choices]));
};

/**
 * Somebody of the organisation as every answer shows them. The name is empty when the directory may not be read.
 * @throws Refused `unavailable`
 */
export const personOf = async ({ directory }: Pick<Platform, 'directory'>, id: string): Promise<Person> => {
  const { displayName, gone } = await directory.person(id);
  const photoUrl = pathOf('getPhoto', { id });
  return gone ? { id, displayName: 'a former colleague', photoUrl, gone } : { id, displayName, photoUrl };
};

/** When somebody works: their own setting, else the mailbox's when it may be read, else Monday to Friday, 9 to 5, UTC. */
export const workingTimeOf = async (
  platform: Platform,
  id: string,
): Promise<{ readonly timeZone: string; readonly workingHours: WorkingHours }> => {
  const { choices } = await readChoices(platform, id);
  const isComplete = choices.timeZone !== undefined && choices.workingHours !== undefined;
  return workingTime(choices, isComplete ? undefined : await platform.directory.mailboxTimes(id));
};

/** The same, but undefined while nothing says in which zone they work: nobody's day is guessed to somebody else. */
export const statedWorkingTimeOf = async (
  platform: Platform,
  id: string,
): Promise<{ readonly timeZone: string; readonly workingHours: WorkingHours } | undefined> => {
  const [{ choices }, mailbox] = await Promise.all([readChoices(platform, id), platform.directory.mailboxTimes(id)]);
  return isZoneStated(choices, mailbox) ? workingTime(choices, mailbox) : undefined;
};

/** This very moment when somebody is at work, else the beginning of their next working hours. @throws Refused `unavailable` */
export const nextWorkingMoment = async (platform: Platform, id: string, now: Date): Promise<Date> =>
  nextAtWork(now, await workingTimeOf(platform, id));

export { leaverIn } from './leaving.ts';
export type { WorkingTime } from './rules/working-time.ts';
export { brokenZone, nextAtWork };
