import type { Me, NewPreferences } from '@common-ground/api/contract/shapes/people.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import { CallProblem } from './problems.ts';
import { keyOf, queryOf } from './queries.ts';

/**
 * My own preferences, and saving a part of them. What another device changed meanwhile is read first and kept:
 * only the part that was changed here is written over it.
 */
export const usePreferences = () => {
  const queries = useQueryClient();
  const me = useQuery(queryOf('getMe', {}));
  const key = keyOf('getMe', {});

  const put = async ({ preferences }: Me, change: Partial<NewPreferences>) => {
    const { etag, ...kept } = preferences;
    return (await call('putPreferences', { body: { ...kept, ...change }, ifMatch: etag })).data;
  };

  const save = useMutation({
    mutationFn: async (change: Partial<NewPreferences>) => {
      const known = queries.getQueryData<Me>(key) ?? (await call('getMe')).data;
      try {
        return await put(known, change);
      } catch (reason) {
        if (!(reason instanceof CallProblem) || reason.problem.status !== 412) throw reason;
        return put((await call('getMe')).data, change);
      }
    },
    onSuccess: (preferences) => {
      queries.setQueryData<Me>(key, (known) => known && { ...known, preferences });
    },
  });
  return { me, save };
};
