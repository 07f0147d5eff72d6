import type { CallName } from '@common-ground/api/contract/calls.ts';
import type { ReplyOf } from '@common-ground/api/contract/routes.ts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type CallOptions, read } from './call.ts';

/** Calls that read: the ones a query may make again at any time. */
type ReadName = Extract<CallName, `get${string}` | `list${string}`>;

type Asked<Name extends ReadName> = Pick<CallOptions<Name>, 'params' | 'query'>;

/** The key under which the answer of a call is kept; without parameters, the start of all keys of that call. */
export const keyOf = <Name extends ReadName>(name: Name, asked?: { params?: object; query?: object }) =>
  asked ? ([name, asked.params ?? {}, asked.query ?? {}] as const) : ([name] as const);

/** `useQuery(queryOf('getMe', {}))`: one call, kept under its key. */
export const queryOf = <Name extends ReadName>(name: Name, asked: Asked<Name>) =>
  queryOptions({
    queryKey: keyOf(name, asked),
    queryFn: ({ signal }) => read(name, { ...asked, signal }),
  });

type PageName = {
  [Name in ReadName]: ReplyOf<Name> extends { nextCursor: string | null } ? Name : never;
}[ReadName];

/** `useInfiniteQuery(pagesOf('listRequests', {query: {role: 'requester'}}))`: a list, page by page to its end. */
export const pagesOf = <Name extends PageName>(name: Name, asked: Asked<Name>) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(name, asked), 'pages'] as const,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => read(name, { ...asked, query: { ...asked.query, cursor: pageParam }, signal }),
    getNextPageParam: (last) => (last as { nextCursor: string | null }).nextCursor ?? undefined,
  });
