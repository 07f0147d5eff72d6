import type { CallName } from '@common-ground/api/contract/calls.ts';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { callIfChanged } from './call.ts';
import { usePoll } from './usePoll.ts';

type ListName = Extract<CallName, 'getQueue' | 'listRequests'>;

/** Looks at the first page of a list every so often and reads the list again when it is another one than is shown. */
export const useFreshList = (name: ListName, queryKey: QueryKey, everyMs: number, enabled: boolean): void => {
  const queries = useQueryClient();
  const seen = useRef<string>(undefined);
  usePoll(
    async (signal) => {
      const first = await callIfChanged(name, seen.current, { signal });
      if (!first) return;
      seen.current = first.etag;
      const shown = queries.getQueryData<{ pages: readonly unknown[] }>(queryKey)?.pages[0];
      if (JSON.stringify(shown) !== JSON.stringify(first.data)) await queries.invalidateQueries({ queryKey });
    },
    everyMs,
    enabled,
  );
};
