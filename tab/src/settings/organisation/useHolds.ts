import type { NewHold } from '@common-ground/api/contract/shapes/organisation.ts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../client/call.ts';
import { keyOf, pagesOf } from '../../client/queries.ts';

/** The clocks that are stopped, stopping one, and letting one run again. */
export const useHolds = () => {
  const queries = useQueryClient();
  const holds = useInfiniteQuery(pagesOf('listHolds', { query: {} }));
  const again = () => queries.invalidateQueries({ queryKey: keyOf('listHolds') });
  const stop = useMutation({
    mutationFn: async (body: NewHold) => (await call('stopClock', { body })).data,
    onSuccess: again,
  });
  const start = useMutation({
    mutationFn: (receipt: string) => call('startClock', { params: { receipt } }),
    // Also when somebody else was faster: what is there now is shown.
    onSettled: again,
  });
  return { holds, stop, start };
};

export type Holds = ReturnType<typeof useHolds>;
