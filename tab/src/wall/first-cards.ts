import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import { call } from '../client/call.ts';
import { now } from '../client/clock.ts';
import { keyOf } from '../client/queries.ts';
import type { HostContext } from '../host/host.ts';
import type { CardPage } from './cards.ts';
import { type Filters, filtersOf, queryFor } from './filters.ts';

/** The channel whose wall it is, as the calls name it. */
export interface WallParams {
  readonly teamId: string;
  readonly channelId: string;
}

/** The wall, page by page. It is kept current by looking at the first page again, so it never counts as stale. */
export const wallPages = (params: WallParams, filters: Filters) =>
  infiniteQueryOptions({
    queryKey: [...keyOf('listRecognitions', { params, query: filters }), 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor, signal }): Promise<CardPage> => {
      const query = { ...queryFor(filters, now()), cursor };
      const { data, etag } = await call('listRecognitions', { params, query, signal });
      return { ...data, etag };
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const wallParamsOf = ({ teamId, channelId }: HostContext): WallParams | undefined =>
  teamId && channelId ? { teamId, channelId } : undefined;

/** Asks for the first cards as early as there is a channel to ask for. */
export const fetchFirstCards = (client: QueryClient, host: HostContext): void => {
  const params = wallParamsOf(host);
  if (params) client.prefetchInfiniteQuery(wallPages(params, filtersOf(location.search)));
};
