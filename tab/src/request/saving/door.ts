import type { PartyView, RequesterView, RequestView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { QueryClient } from '@tanstack/react-query';
import { call } from '../../client/call.ts';
import { keyOf } from '../../client/queries.ts';
import { sentOf } from '../../client/saving/sent.ts';
import type { Vault } from '../../client/vault.ts';
import type { Door } from './draft.ts';
import { sectionsOf } from './sections.ts';

export const isMine = (request: RequestView): request is RequesterView =>
  'viewer' in request && request.viewer === 'requester';

export const isPart = (request: RequestView): request is PartyView => 'viewer' in request && request.viewer === 'party';

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
