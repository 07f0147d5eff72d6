import { goAheadVersion } from '@common-ground/api/contract/go-ahead.ts';
import type { RequestView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../client/call.ts';
import { CallOffline } from '../../client/problems.ts';
import { keyOf } from '../../client/queries.ts';
import type { Saver } from '../saving/draft.ts';
import { useMove } from '../useMove.ts';
import { useOnceKey } from '../useOnceKey.ts';

/** Submits what is saved, once: a second tap and a retry carry the same key (C8). */
export const useSubmit = (saver: Saver) => {
  const { keyFor } = useOnceKey();
  const queries = useQueryClient();
  const { id } = saver.current().request;
  return useMove<string>(id, async (mediatorId): Promise<RequestView> => {
    if (!(await saver.flush())) throw saver.current().problem ?? new CallOffline('not saved yet');
    const body = { mediatorId, consent: true, goAhead: goAheadVersion };
    const idempotencyKey = keyFor(body);
    const ifMatch = saver.current().request.etag;
    try {
      return (await call('submitRequest', { params: { id }, body, idempotencyKey, ifMatch })).data;
    } catch (reason) {
      // Somebody may have become full, or be away: the list says so beside the refusal.
      void queries.invalidateQueries({ queryKey: keyOf('listChoosableMediators', { params: { id } }) });
      throw reason;
    }
  });
};
