import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '../../api/src/platform/refused.ts';
import { NotCommitted } from '../../api/src/platform/storage/commit.ts';

const tries = 10;

/** On a busy machine the storage may not answer in time: then it is asked again, and what is there already is what we wrote. */
export const patiently = async (write: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      if (attempt > 1 && error instanceof NotCommitted && error.failure === 'exists') return;
      if (!(error instanceof Refused && error.code === 'unavailable') || attempt === tries) throw error;
      await pause((error.retryAfterSeconds ?? 1) * 1000);
    }
  }
};
