import type { ChoosableMediator } from '../../contract/shapes/conflict-views.ts';
import type { Mediator } from '../../contract/shapes/organisation.ts';
import { sharedMinutes, type WorkingTime } from '../rules/working-time.ts';

/** A mediator as the chooser sees them (C6): whether, never why not. */
export const choosableMediator = (
  { person, languages, timeZone, workingHours, availability }: Omit<Mediator, 'etag'>,
  choosable: boolean,
  mine: WorkingTime,
  now: string,
): ChoosableMediator => ({
  person,
  choosable,
  languages,
  timeZone,
  workingHours,
  overlapMinutes: sharedMinutes(now, mine, { timeZone, workingHours }),
  availability: !choosable || availability === 'away' ? 'not-available' : availability,
});
