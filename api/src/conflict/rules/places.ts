import { mineKey, partyKey, queueKey } from './queue.ts';
import { type ConflictRequest, currentAsking } from './request.ts';

/** A person's list of requests: those they made, those they were invited to, or those they are asked about as mediator. */
export type ListName = 'mine' | 'party' | 'queue';

/** Where a request stands in somebody's list; without a key it has left it. */
export interface Place {
  readonly list: ListName;
  readonly personId: string;
  readonly key: string | undefined;
}

/** Its place in every list that it is in or ever was: whoever stepped aside, was replaced or said no has it no more. */
export const placesOf = (request: ConflictRequest): Place[] => {
  const current = currentAsking(request)?.mediatorId;
  const everAsked = new Set(request.askings.map(({ mediatorId }) => mediatorId));
  return [
    { list: 'mine', personId: request.requesterId, key: mineKey(request) },
    ...[...everAsked].map(
      (personId): Place => ({ list: 'queue', personId, key: personId === current ? queueKey(request) : undefined }),
    ),
    ...request.invitations.map(
      ({ personId }): Place => ({ list: 'party', personId, key: partyKey(request, personId) }),
    ),
  ];
};
