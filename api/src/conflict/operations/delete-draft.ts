import { operation } from '../../platform/http/operation.ts';
import { eraseRequest } from '../effects.ts';
import { mineKey } from '../rules/queue.ts';
import { removalWithKey } from '../store/erasing.ts';
import { forgetItem } from '../store/lists.ts';
import { partitionOf, requestTable } from '../store/rows.ts';
import { demandMove, ownRequest } from './parts.ts';

/** Erases a draft with its key. Only its author ever saw it, so nobody is told. */
export const deleteDraft = operation('deleteDraft', async ({ caller, params }, platform) => {
  const { request, rows } = await ownRequest(platform, caller, params.id);
  demandMove(request, 'deleteDraft', 'requester');
  const partition = partitionOf(caller.tenantId, request.id);
  await platform.commit(requestTable, partition, removalWithKey(rows), [eraseRequest(request.id)]);
  // The list shows nothing of it any more; its line goes now, or when the list is next read.
  await forgetItem(platform, 'mine', caller.id, { requestId: request.id, key: mineKey(request) });
  return {};
});
