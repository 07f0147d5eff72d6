import { operation } from '../../platform/http/operation.ts';
import type { Platform } from '../../platform/platform.ts';
import { eraseRequest } from '../effects.ts';
import { mineKey } from '../rules/queue.ts';
import { removalWithKey } from '../store/erasing.ts';
import { forgetItem } from '../store/lists.ts';
import type { Kept } from '../store/reading.ts';
import { partitionOf, requestTable } from '../store/rows.ts';
import { demandMove, ownRequest } from './parts.ts';

/** Erases a draft with its key. Only its author can see it, so nobody is told. */
export const eraseDraft = async (platform: Platform, { request, rows }: Kept): Promise<void> => {
  const { tenantId, id, requesterId } = request;
  await platform.commit(requestTable, partitionOf(tenantId, id), removalWithKey(rows), [eraseRequest(id)]);
  // The list shows nothing of it any more; its line goes now, or when the list is next read.
  await forgetItem(platform, 'mine', requesterId, { requestId: id, key: mineKey(request) });
};

export const deleteDraft = operation('deleteDraft', async ({ caller, params }, platform) => {
  const kept = await ownRequest(platform, caller, params.id);
  demandMove(kept.request, 'deleteDraft', 'requester');
  await eraseDraft(platform, kept);
  return {};
});
