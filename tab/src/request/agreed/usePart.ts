import type { Agreement, CheckIn } from '@common-ground/api/contract/shapes/hearing.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keyOf } from '../../client/queries.ts';
import { movedOn } from '../useMove.ts';
import type { Shared } from './shared.ts';

interface Part {
  readonly agreement?: Agreement;
  readonly checkIn?: CheckIn;
}

/** A move whose answer is a part of the request: it takes its place at once, and the rest is read again. */
export const usePart = <Given, Answer>(
  id: string,
  move: (given: Given) => Promise<Answer>,
  partOf: (answer: Answer) => Part,
) => {
  const queries = useQueryClient();
  const queryKey = keyOf('getRequest', { params: { id } });
  return useMutation({
    mutationFn: move,
    onSuccess: (answer) => {
      const { agreement, checkIn } = partOf(answer);
      queries.setQueryData<Shared>(queryKey, (known) => {
        if (!known) return known;
        const checkIns = known.checkIns.map((one) => (one.n === checkIn?.n ? checkIn : one));
        return { ...known, checkIns, ...(agreement && { agreement }) };
      });
      void queries.invalidateQueries({ queryKey });
    },
    onError: (reason) => {
      if (movedOn(reason)) void queries.invalidateQueries({ queryKey });
    },
  });
};
