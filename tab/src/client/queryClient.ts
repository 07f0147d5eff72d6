import { QueryClient } from '@tanstack/react-query';
import { mayPass, mostRetries, pauseMs } from './patience.ts';

/** What the calls of all places have answered; it comes with the first place that is not the wall. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, reason) => failures < mostRetries && mayPass(reason),
      retryDelay: pauseMs,
    },
    // What somebody does is done now or refused now: held back until the connection is there again, it would happen after
    // they have thought better of it.
    mutations: { networkMode: 'always' },
  },
});
