import { operation } from '../../platform/http/operation.ts';
import { leavingPartition, leavingRow } from '../leaving.ts';
import { peopleTable } from '../store.ts';

/**
 * P6: takes somebody out of what they leave behind. It is decided at once and carried out right after, piece by piece, however
 * much there is; asked for again it does what is left. Requests that others have a part in go on by their own rules.
 */
export const leave = operation('leave', async ({ caller, body }, platform) => {
  const partition = await leavingPartition(platform, caller.id);
  const row = leavingRow({ personId: caller.id, recognitions: body.recognitions });
  const effects = ['leave-recognitions', 'leave-drafts'].map((name) => ({ name, about: 'all' }));
  await platform.commit(peopleTable, partition, [row], effects);
  return {};
});
