import type { Effect } from '../../platform/outbox/effect.ts';
import { mineKey, partyKey, queueKey } from '../rules/queue.ts';
import { acceptedAt, type ConflictRequest, currentAsking } from '../rules/request.ts';
import { reopenUntil } from '../rules/talks/follow-up.ts';
import { timers } from './timers.ts';

const queued = (request: ConflictRequest): string => `${currentAsking(request)?.id ?? ''} ${queueKey(request) ?? ''}`;

const invitedPlaces = (request: ConflictRequest): string =>
  request.invitations.map(({ personId }) => `${personId} ${partyKey(request, personId) ?? ''}`).join();

/** What figures are made of; a draft counts nowhere. */
const counts = (request: ConflictRequest): string => {
  const { submittedAt, closedAt = '' } = request;
  return submittedAt === undefined ? '' : [submittedAt, acceptedAt(request) ?? '', closedAt].join();
};

/** M9: notes go when a closed request can no longer be reopened. */
const notesLater = (after: ConflictRequest): Effect[] =>
  after.closedAt ? [{ name: 'erase-notes', about: after.id, notBefore: new Date(reopenUntil(after.closedAt)) }] : [];

/** The lists of people in which a change moves the request, the figures in which it counts, and what its end brings. */
const directEffects = (before: ConflictRequest | undefined, after: ConflictRequest): Effect[] => {
  const moved = (placeIn: (request: ConflictRequest) => string, name: string): Effect[] =>
    before && placeIn(before) === placeIn(after) ? [] : [{ name, about: after.id }];
  return [
    ...moved(mineKey, 'refresh-my-requests'),
    ...(before ? moved(queued, 'refresh-queue') : []),
    ...(before ? moved(invitedPlaces, 'refresh-parties') : []),
    ...(before ? moved(counts, 'count-in-figures') : []),
    ...(before && before.closedAt === after.closedAt ? [] : notesLater(after)),
  ];
};

/** What follows from a change by itself: people's lists, figures, and what is to happen by the clock. */
export const consequences = (before: ConflictRequest | undefined, after: ConflictRequest): Effect[] => [
  ...directEffects(before, after),
  ...timers(before, after),
];
