import { operation } from '../../platform/http/operation.ts';
import { eraseWhole } from '../store/erasing.ts';
import { demandMove, ownRequest } from './parts.ts';

/** Erases a draft with its key. Only its author can see it, so nobody is told. */
export const deleteDraft = operation('deleteDraft', async ({ caller, params }, platform) => {
  const kept = await ownRequest(platform, caller, params.id);
  demandMove(kept.request, 'deleteDraft', 'requester');
  await eraseWhole(platform, kept);
  return {};
});
