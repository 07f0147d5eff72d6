import type { QueryClient } from '@tanstack/react-query';
import { pagesOf } from '../client/queries.ts';
import type { HostContext } from '../host/host.ts';

/** The wall of a channel, page by page. */
export const wallPages = (wall: { teamId: string; channelId: string }) =>
  pagesOf('listRecognitions', { params: wall, query: {} });

/** Asks for the first cards as early as there is a channel to ask for. */
export const fetchFirstCards = (client: QueryClient, { teamId, channelId }: HostContext): void => {
  if (teamId && channelId) client.prefetchInfiniteQuery(wallPages({ teamId, channelId }));
};
