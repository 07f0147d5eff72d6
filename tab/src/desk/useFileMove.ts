import type { RequestView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallProblem } from '../client/problems.ts';
import { keyOf } from '../client/queries.ts';
import { dialogGone } from '../ui/dialogGone.ts';
import { focusOn } from './focusOn.ts';
import { nextStep } from './steps.ts';

/** Things moved on: what is shown is no longer what is. */
export const movedOn = (reason: unknown): boolean =>
  reason instanceof CallProblem && [404, 409, 412, 422].includes(reason.problem.status);

/**
 * A mediator's move of a request: its answer is the request as it is now, and the queue follows. When it has moved on
 * meanwhile, it is read again. A dialog that asked for the move closes before the page changes under it; the button that
 * opened it may be gone then, so the focus goes to what is next.
 */
export const useFileMove = <Given = void>(
  id: string,
  move: (given: Given) => Promise<RequestView>,
  closeDialog: () => void,
  focusAt = nextStep,
) => {
  const queries = useQueryClient();
  const queryKey = keyOf('getRequest', { params: { id } });
  return useMutation({
    mutationFn: move,
    onSuccess: async (request) => {
      closeDialog();
      await dialogGone();
      queries.setQueryData(queryKey, request);
      focusOn(focusAt);
      void queries.invalidateQueries({ queryKey: keyOf('getQueue') });
    },
    onError: (reason) => {
      if (movedOn(reason)) void queries.invalidateQueries({ queryKey });
    },
  });
};
