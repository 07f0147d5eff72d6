import { now } from './clock.ts';

/** Which day it is here, by the clock of the API: `2026-05-14`. */
export const today = (): string => {
  const at = now();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};
