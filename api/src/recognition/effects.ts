import { gatheredEffects } from '../notifications/index.ts';
import type { EffectHandlers } from '../platform/outbox/effect.ts';
import type { Platform } from '../platform/platform.ts';
import { forgetKeys } from './effects/forget-keys.ts';
import { composeGathered } from './effects/gathered.ts';
import { leaveRecognitions, leaveResponses } from './effects/leave.ts';
import { refreshLists } from './effects/lists.ts';
import { rebuildEffects } from './effects/rebuild.ts';
import { recountSoon } from './effects/recount.ts';
import { sweepDeleted } from './effects/sweep.ts';
import { responded, tellRecipient } from './effects/tell.ts';
import { tellAuthor, tellOwner } from './effects/tell-of-moderation.ts';

export const recognitionEffects: EffectHandlers<Platform> = {
  'recognition-lists': { deliver: ({ partition, about }, platform) => refreshLists(platform, partition, about) },
  'recognition-recount': { deliver: ({ partition, about }, platform) => recountSoon(platform, partition, about) },
  'recognition-sweep': { deliver: ({ partition, about }, platform) => sweepDeleted(platform, partition, about) },
  'recognition-tell-author': { deliver: (delivery, platform) => tellAuthor(platform, delivery) },
  'recognition-tell-owner': { deliver: (delivery, platform) => tellOwner(platform, delivery) },
  'recognition-tell': { deliver: (delivery, platform) => tellRecipient(platform, delivery) },
  'recognition-responded': { deliver: (delivery, platform) => responded(platform, delivery) },
  'leave-recognitions': { deliver: (delivery, platform) => leaveRecognitions(platform, delivery) },
  'leave-responses': { deliver: (delivery, platform) => leaveResponses(platform, delivery) },
  'recognition-forget-keys': { deliver: ({ partition }, platform) => forgetKeys(platform, partition) },
  ...rebuildEffects,
  ...gatheredEffects(composeGathered),
};
