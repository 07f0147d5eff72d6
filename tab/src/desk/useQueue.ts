import type { QueueGroup, QueueItem } from '@common-ground/api/contract/shapes/mediation.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOf } from '../client/queries.ts';
import { useFreshList } from '../client/useFreshList.ts';
import { grouped } from './groups.ts';

const everyMs = 20_000;

/** The mediator's queue or one group of it, page by page; what is new appears by itself (M1). */
export const useQueue = (group: QueueGroup | undefined) => {
  const options = pagesOf('getQueue', group ? { query: { state: group } } : {});
  const pages = useInfiniteQuery(options);
  // What is new stands on the first page of the whole queue, whichever group is shown.
  useFreshList('getQueue', options.queryKey, everyMs, pages.isSuccess);
  const items: readonly QueueItem[] = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...pages, sections: grouped(items) };
};
