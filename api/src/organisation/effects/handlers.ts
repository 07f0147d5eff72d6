import type { EffectHandlers } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { rememberedUntil } from '../rules/holds.ts';
import { readHold, removeHold } from '../store/holds.ts';

export const organisationEffects = {
  /** About a receipt number: a clock that was stopped again since then is another one's to forget. */
  'forget-hold': {
    deliver: async ({ about }, platform) => {
      const kept = await readHold(platform, about);
      const until = kept && rememberedUntil(kept.hold);
      if (until && until <= platform.clock.now().toISOString()) await removeHold(platform, about);
    },
  },
} satisfies EffectHandlers<Platform>;
