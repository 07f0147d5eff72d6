import type { RequestView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallProblem } from '../client/problems.ts';
import { keyOf } from '../client/queries.ts';
import { dialogGone } from '../ui/dialogGone.ts';

/** Refused because the request is no longer where it was seen. */
export const movedOn = (reason: unknown): boolean =>
  reason instanceof CallProblem && [404, 409, 412, 422].includes(reason.problem.status);

/**
 * A move of a request: its answer is the request as it is now. When it has moved on meanwhile, it is read again.
 * A dialog that asked for the move closes before the page changes under it.
 */
export const useMove = <Given = void>(
  id: string,
  move: (given: Given) => Promise<RequestView>,
  closeDialog?: () => void,
) => {
  const queries = useQueryClient();
  const queryKey = keyOf('getRequest', { params: { id } });
  return useMutation({
    mutationFn: move,
    onSuccess: async (request) => {
      closeDialog?.();
      await dialogGone();
      queries.setQueryData(queryKey, request);
      void queries.invalidateQueries({ queryKey: keyOf('listRequests') });
    },
    onError: (reason) => {
      if (movedOn(reason)) void queries.invalidateQueries({ queryKey });
    },
  });
};
