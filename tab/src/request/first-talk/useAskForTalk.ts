import type { Safety } from '@common-ground/api/contract/shapes/conflict.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { call } from '../../client/call.ts';
import { keyOf } from '../../client/queries.ts';
import { questions } from '../begin/fit.ts';
import { movedHere } from '../path/moved.ts';
import { useOnceKey } from '../useOnceKey.ts';

/** The answers after which only a mediator trained for it can be chosen (C2). */
export const protecting = ['riskNow', 'harassmentOrDiscrimination', 'threatsOrUnlawful'] as const;
export type Protecting = (typeof protecting)[number];

const safetyOf = (yes: readonly Protecting[]): Safety => ({
  ...(Object.fromEntries(questions.map((question) => [question, yes.some((one) => one === question)])) as Omit<
    Safety,
    'choice'
  >),
  choice: 'continue',
});

/** Begins a first talk and goes to it; a double tap or a retry begins one (C12). */
export const useAskForTalk = (teamId: string | undefined, channelId: string | undefined) => {
  const { keyFor } = useOnceKey();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: async (yes: readonly Protecting[]) => {
      const place = { ...(teamId && { teamId }), ...(channelId && { channelId }) };
      const body = { firstTalk: true as const, ...place, ...(yes.length > 0 && { safety: safetyOf(yes) }) };
      return (await call('startRequest', { body, idempotencyKey: keyFor(body) })).data;
    },
    onSuccess: (request) => {
      queries.setQueryData(keyOf('getRequest', { params: { id: request.id } }), request);
      void queries.invalidateQueries({ queryKey: keyOf('listRequests') });
      navigate(`/requests/${request.id}`, { replace: true, state: movedHere });
    },
  });
};
