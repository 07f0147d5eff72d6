import type { RequestView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { call } from '../../client/call.ts';
import { keyOf, queryOf } from '../../client/queries.ts';
import { movedHere } from '../path/moved.ts';
import { useOnceKey } from '../useOnceKey.ts';
import type { Answers } from './fit.ts';

/**
 * Makes the draft and goes to it; a double tap or a retry makes one (C2: the first thing that is stored). With `fromTalk`
 * the first talk of this id becomes that draft (C12).
 */
export const useStart = (teamId: string, channelId: string | undefined, fromTalk: string | null) => {
  const { keyFor } = useOnceKey();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: async (answers: Answers): Promise<RequestView> => {
      const unfit = Object.values(answers).includes(true);
      const safety = { ...answers, ...(unfit && { choice: 'continue' as const }) };
      const body = { teamId, ...(channelId && { channelId }), safety };
      if (fromTalk) {
        const asked = { params: { id: fromTalk } };
        const { etag } = await queries.fetchQuery({ ...queryOf('getRequest', asked), staleTime: 0 });
        return (await call('turnIntoFull', { ...asked, body, ifMatch: etag })).data;
      }
      return (await call('startRequest', { body, idempotencyKey: keyFor(body) })).data;
    },
    onSuccess: (request) => {
      queries.setQueryData(keyOf('getRequest', { params: { id: request.id } }), request);
      void queries.invalidateQueries({ queryKey: keyOf('listRequests') });
      // A talk has words in its last step; the request that grows from it begins with its first.
      navigate(`/requests/${request.id}${fromTalk ? '?step=talk' : ''}`, { replace: true, state: movedHere });
    },
  });
};
