import { setTimeout as pause } from 'node:timers/promises';
import { messageOf, Trouble } from './trouble.ts';

const within = 30_000;

/** Settles when the API says that it and what it stands on are well, or when nobody waits for it any more. */
export const healthy = async (apiUrl: string, signal?: AbortSignal): Promise<void> => {
  const until = performance.now() + within;
  let last = 'no answer';
  while (!signal?.aborted) {
    try {
      const { status } = await fetch(`${apiUrl}/api/health`, { signal: AbortSignal.timeout(5_000) });
      if (status < 500) return;
      last = `status ${status}`;
    } catch (error) {
      last = messageOf(error);
    }
    if (performance.now() > until) throw new Trouble(`The API does not get healthy: ${last}.`);
    await pause(200);
  }
};
