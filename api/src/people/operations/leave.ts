import { operation } from '../../platform/http/operation.ts';
import { leavingPartition, leavingRow } from '../leaving.ts';
import { peopleTable } from '../store.ts';

/** By then the list of what somebody answered has what they answered last. */
const listedMs = 5_000;

/**
 * P6: takes somebody out of what they leave behind. It is decided at once and carried out right after, piece by piece, however
 * much there is; asked for again it does what is left. Requests that others have a part in go on by their own rules.
 */
export const leave = operation('leave', async ({ caller, body, now }, platform) => {
  const partition = await leavingPartition(platform, caller.id);
  const row = leavingRow({ personId: caller.id, recognitions: body.recognitions });
  const effects = ['leave-recognitions', 'leave-drafts'].map((name) => ({ name, about: 'all' }));
  const responses = { name: 'leave-responses', about: 'all', notBefore: new Date(now.getTime() + listedMs) };
  await platform.commit(peopleTable, partition, [row], [...effects, responses]);
  return {};
});
