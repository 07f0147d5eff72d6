import type { RequestView } from '@common-ground/api/contract/shapes/conflict.ts';
import { call } from '../../client/call.ts';
import { CallOffline } from '../../client/problems.ts';
import type { Saver } from '../saving/draft.ts';
import { useMove } from '../useMove.ts';
import { useOnceKey } from '../useOnceKey.ts';

/** Submits what is saved, once: a second tap and a retry carry the same key (C8). */
export const useSubmit = (saver: Saver) => {
  const { keyFor } = useOnceKey();
  const { id } = saver.current().request;
  return useMove<string>(id, async (mediatorId): Promise<RequestView> => {
    if (!(await saver.flush())) throw new CallOffline('not saved yet');
    const body = { mediatorId, consent: true };
    const idempotencyKey = keyFor(body);
    const ifMatch = saver.current().request.etag;
    return (await call('submitRequest', { params: { id }, body, idempotencyKey, ifMatch })).data;
  });
};
