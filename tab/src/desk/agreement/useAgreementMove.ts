import type { RequestView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Agreement } from '@common-ground/api/contract/shapes/hearing.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallProblem } from '../../client/problems.ts';
import { keyOf } from '../../client/queries.ts';

/** Something done with the agreement: it takes its place at once, and the request and the queue are read again. */
export const useAgreementMove = <Given>(id: string, move: (given: Given) => Promise<Agreement>) => {
  const queries = useQueryClient();
  const queryKey = keyOf('getRequest', { params: { id } });
  return useMutation({
    mutationFn: move,
    onSuccess: (agreement) => {
      queries.setQueryData<RequestView>(queryKey, (known) =>
        known && 'viewer' in known && known.viewer === 'mediator' ? { ...known, agreement } : known,
      );
      void queries.invalidateQueries({ queryKey: keyOf('getQueue') });
      void queries.invalidateQueries({ queryKey });
    },
    // Things moved on: what is there now is shown.
    onError: (reason) => {
      if (reason instanceof CallProblem && [404, 409, 412, 422].includes(reason.problem.status))
        void queries.invalidateQueries({ queryKey });
    },
  });
};
