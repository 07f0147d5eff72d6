import type { Caller } from '../../platform/caller.ts';
import { Refused } from '../../platform/refused.ts';

/** @throws Refused `not-allowed` for everybody but program administrators */
export const administratorsOnly = ({ isAdministrator }: Caller): void => {
  if (!isAdministrator) throw new Refused('not-allowed', 'Only program administrators can do this.');
};
