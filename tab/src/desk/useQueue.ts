import type { QueueItem } from '@common-ground/api/contract/shapes/mediation.ts';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { callIfChanged } from '../client/call.ts';
import { pagesOf } from '../client/queries.ts';
import { usePoll } from '../client/usePoll.ts';
import { grouped } from './groups.ts';

const everyMs = 20_000;

/** The mediator's queue, page by page; what is new appears by itself (M1). */
export const useQueue = () => {
  const queries = useQueryClient();
  const options = pagesOf('getQueue', {});
  const pages = useInfiniteQuery(options);
  const seen = useRef<string>(undefined);

  usePoll(
    async (signal) => {
      const first = await callIfChanged('getQueue', seen.current, { signal });
      if (!first) return;
      const known = seen.current !== undefined;
      seen.current = first.etag;
      if (known) await queries.invalidateQueries({ queryKey: options.queryKey });
    },
    everyMs,
    pages.isSuccess,
  );

  const items: readonly QueueItem[] = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...pages, sections: grouped(items) };
};
