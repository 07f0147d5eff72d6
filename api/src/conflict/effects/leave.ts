import { leaverIn } from '../../people/index.ts';
import type { EffectHandlers } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { minePrefix } from '../rules/queue.ts';
import { eraseWhole } from '../store/erasing.ts';
import { type Item, readList } from '../store/lists.ts';
import { findPart } from '../store/reading.ts';

const atOnce = 50;

/** P6: the drafts of somebody who leaves are erased with their keys; what others have a part in goes on by its own rules. */
const leaveDrafts = async (platform: Platform, partition: string): Promise<void> => {
  const leaver = await leaverIn(platform, partition);
  if (!leaver) return;
  const person = { tenantId: platform.config.tenantId, id: leaver.personId };
  let page: Item[] = [];
  do {
    const after = page.at(-1)?.key;
    const range = { ...(after && { after }), before: minePrefix('closed'), limit: atOnce };
    page = await readList(platform, 'mine', person.id, range);
    for (const { requestId } of page) {
      const kept = await findPart(platform, person, requestId);
      if (kept?.role === 'requester' && kept.request.state === 'draft') await eraseWhole(platform, kept);
    }
  } while (page.length === atOnce);
};

export const leaveEffects = {
  'leave-drafts': { deliver: ({ partition }, platform) => leaveDrafts(platform, partition) },
} satisfies EffectHandlers<Platform>;
