import type { QueueItem } from '@common-ground/api/contract/shapes/mediation.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOf } from '../client/queries.ts';
import { useFreshList } from '../client/useFreshList.ts';
import { grouped } from './groups.ts';

const everyMs = 20_000;

/** The mediator's queue, page by page; what is new appears by itself (M1). */
export const useQueue = () => {
  const options = pagesOf('getQueue', {});
  const pages = useInfiniteQuery(options);
  useFreshList('getQueue', options.queryKey, everyMs, pages.isSuccess);
  const items: readonly QueueItem[] = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...pages, sections: grouped(items) };
};
