import type { RequestView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, callIfChanged } from '../client/call.ts';
import { CallProblem } from '../client/problems.ts';
import { keyOf, queryOf } from '../client/queries.ts';
import { usePoll } from '../client/usePoll.ts';

const everyMs = 20_000;

/** A request as this mediator may see it now; it follows what others do. */
export const useRequest = (id: string) => {
  const queries = useQueryClient();
  const asked = { params: { id } };
  const query = useQuery(queryOf('getRequest', asked));
  const { data, refetch } = query;
  usePoll(
    async (signal) => {
      try {
        const fresh = await callIfChanged('getRequest', data?.etag, { ...asked, signal });
        if (fresh) queries.setQueryData(keyOf('getRequest', asked), fresh.data);
      } catch (reason) {
        // It went to somebody else or was withdrawn: reading it again shows that.
        if (reason instanceof CallProblem && reason.problem.status === 404) {
          void queries.invalidateQueries({ queryKey: keyOf('getQueue') });
          await refetch();
        }
        throw reason;
      }
    },
    everyMs,
    data !== undefined && data.state !== 'closed',
  );
  return query;
};

export type DeclarationKind = 'none' | 'disclosure' | 'recusal' | 'declined';

/** What a mediator declares; after recusing or declining, the request is no longer theirs to see (M2). */
export const useDeclaration = (id: string, etag: string, onLeft: (kind: 'recusal' | 'declined') => void) => {
  const queries = useQueryClient();
  const queryKey = keyOf('getRequest', { params: { id } });
  return useMutation({
    mutationFn: async ({ kind, text }: { kind: DeclarationKind; text: string }): Promise<RequestView | undefined> => {
      const body = { kind, ...(text.trim() && { text }) };
      return (await call('declareNeutrality', { params: { id }, body, ifMatch: etag })).data;
    },
    onSuccess: (request, { kind }) => {
      if (kind === 'recusal' || kind === 'declined') {
        onLeft(kind);
        queries.removeQueries({ queryKey });
      } else if (request) queries.setQueryData(queryKey, request);
      void queries.invalidateQueries({ queryKey: keyOf('getQueue') });
    },
    onError: (reason) => {
      if (reason instanceof CallProblem && [404, 409, 412, 422].includes(reason.problem.status))
        void queries.invalidateQueries({ queryKey });
    },
  });
};
