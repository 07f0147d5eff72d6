import type { QueueGroup } from '../../contract/shapes/mediation.ts';
import type { ConflictRequest } from './request.ts';
import { invitationOf, partyIds } from './talks/taking-part.ts';
import { turnOf } from './talks/turn.ts';

/** In the order in which a mediator needs them (M1). */
export const queueGroups = [
  'new',
  'waiting-on-me',
  'waiting-on-others',
  'follow-up',
  'closed',
] as const satisfies QueueGroup[];

/**
 * The request's place in its mediator's queue as a key that sorts: group, then what is promised first; closed ones
 * with the latest first. Times are milliseconds, padded.
 */
export const queueKey = (request: ConflictRequest): string | undefined => {
  const group = turnOf(request)?.group;
  if (!group) return undefined;
  const at = Date.parse(request.promisedBy ?? request.savedAt);
  return `${queuePrefix(group)}${pad(group === 'closed' ? latestFirst - at : at)}_${request.id}`;
};

export const queuePrefix = (group: QueueGroup): string => `${queueGroups.indexOf(group) + 1}_`;

/** A request's place in its requester's list: open ones before closed ones, the newest first. */
export const mineKey = ({ id, state, createdAt }: Pick<ConflictRequest, 'id' | 'state' | 'createdAt'>): string =>
  `${minePrefix(state === 'closed' ? 'closed' : 'open')}${pad(latestFirst - Date.parse(createdAt))}_${id}`;

/** Its place in the list of somebody invited, by when they were asked; nothing once they said no. */
export const partyKey = (request: ConflictRequest, personId: string): string | undefined => {
  const invitation = invitationOf(request, personId);
  if (!invitation || !partyIds(request).includes(personId)) return undefined;
  return mineKey({ id: request.id, state: request.state, createdAt: invitation.at });
};

export const minePrefix = (group: 'open' | 'closed'): string => (group === 'open' ? '1_' : '2_');

const latestFirst = 10 ** 15;
const pad = (ms: number): string => String(ms).padStart(16, '0');
