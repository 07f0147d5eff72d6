import type { RequesterView, RequestView } from '@common-ground/api/contract/shapes/conflict.ts';
import type { QueryClient } from '@tanstack/react-query';
import { call } from '../../client/call.ts';
import { CallProblem } from '../../client/problems.ts';
import { keyOf } from '../../client/queries.ts';
import type { Vault } from '../../client/vault.ts';
import type { Door, Sent } from './draft.ts';
import { sectionsOf } from './sections.ts';

export const isMine = (request: RequestView): request is RequesterView =>
  'viewer' in request && request.viewer === 'requester';

/**
 * What a failed try means: somebody else was faster, the draft is no longer kept, try later (a sign-in that has run out
 * is renewed by Teams in its own time), or it is refused and trying again changes nothing.
 */
export const sentOf = (reason: unknown): Exclude<Sent, { kind: 'saved' }> => {
  if (!(reason instanceof CallProblem)) return { kind: 'later' };
  const { problem, retryAfterSeconds } = reason;
  if (problem.status === 412 || problem.status === 409) return { kind: 'stale' };
  if (problem.status === 404) return { kind: 'gone' };
  if (problem.status === 401 || problem.status === 429 || problem.status >= 500)
    return { kind: 'later', ...(retryAfterSeconds && { afterMs: retryAfterSeconds * 1000 }) };
  return { kind: 'refused', problem: reason };
};

/** The way of one draft to the API. */
export const doorTo = (id: string, queries: QueryClient, vault: Vault): Door => {
  const key = keyOf('getRequest', { params: { id } });
  const taken = (request: RequestView): RequesterView | undefined => {
    queries.setQueryData(key, request);
    return isMine(request) ? request : undefined;
  };
  return {
    vault,
    sectionsOf,
    send: async (body, ifMatch) => {
      try {
        const request = taken((await call('saveRequest', { params: { id }, body, ifMatch })).data);
        return request ? { kind: 'saved', request } : { kind: 'later' };
      } catch (reason) {
        return sentOf(reason);
      }
    },
    read: async () => {
      try {
        return taken((await call('getRequest', { params: { id } })).data);
      } catch {
        return undefined;
      }
    },
  };
};
