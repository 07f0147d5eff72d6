import type { BrokenRule } from '../../contract/errors.ts';

/** A value that the team does not have (any more). */
export const unknownValue: BrokenRule = {
  code: 'unknown-value',
  path: 'valueId',
  message: 'The team has no such value.',
};
