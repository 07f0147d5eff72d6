import type { Effect } from '../../platform/outbox/effect.ts';
import { mineKey, partyKey, queueKey } from '../rules/queue.ts';
import { type ConflictRequest, currentAsking } from '../rules/request.ts';
import { timers } from './timers.ts';

const queued = (request: ConflictRequest): string => `${currentAsking(request)?.id ?? ''} ${queueKey(request) ?? ''}`;

const invitedPlaces = (request: ConflictRequest): string =>
  request.invitations.map(({ personId }) => `${personId} ${partyKey(request, personId) ?? ''}`).join();

/** The lists of people in which a change moves the request: they follow from what it was and what it is. */
const listEffects = (before: ConflictRequest | undefined, after: ConflictRequest): Effect[] => {
  const moved = (placeIn: (request: ConflictRequest) => string, name: string): Effect[] =>
    before && placeIn(before) === placeIn(after) ? [] : [{ name, about: after.id }];
  return [
    ...moved(mineKey, 'refresh-my-requests'),
    ...(before ? moved(queued, 'refresh-queue') : []),
    ...(before ? moved(invitedPlaces, 'refresh-parties') : []),
  ];
};

/** What follows from a change by itself: people's lists, and what is to happen by the clock. */
export const consequences = (before: ConflictRequest | undefined, after: ConflictRequest): Effect[] => [
  ...listEffects(before, after),
  ...timers(before, after),
];
