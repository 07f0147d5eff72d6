import type { Delivery } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Kept, readRequest } from '../store/reading.ts';

/** Effects about a request that was erased meanwhile have nothing left to do. */
export const whenKept =
  (run: (kept: Kept, delivery: Delivery, platform: Platform) => Promise<void>) =>
  async (delivery: Delivery, platform: Platform): Promise<void> => {
    const kept = await readRequest(platform, delivery.partition);
    if (kept) await run(kept, delivery, platform);
  };
