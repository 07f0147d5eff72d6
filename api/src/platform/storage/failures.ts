import { RestError } from '@azure/data-tables';
import { Refused, unavailable } from '../refused.ts';

const isOutage = (error: unknown): boolean => {
  if (error instanceof Refused) return false;
  if (error instanceof RestError)
    return error.statusCode === undefined || error.statusCode >= 500 || error.statusCode === 429;
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
};

/** Runs a storage call; an outage or a time-out becomes 503 with `Retry-After`, every other error stays what it is. */
export const orUnavailable = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    throw isOutage(error) ? unavailable('The storage') : error;
  }
};
