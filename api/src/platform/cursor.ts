import { Refused } from './refused.ts';

/** Lists are continued behind the last row key; the partition always comes from the caller's own rights. */
export const cursorAfter = (key: string): string => Buffer.from(key).toString('base64url');

/** @throws Refused `malformed` for a cursor that this API did not give. */
export const keyOfCursor = (cursor: string): string => {
  const key = Buffer.from(cursor, 'base64url').toString();
  if (!/^[\w.: -]{1,400}$/.test(key)) {
    throw new Refused('malformed', 'The cursor is not one that this list gave.', {
      errors: [{ path: 'cursor', message: 'unknown cursor' }],
    });
  }
  return key;
};
