import type { NextAction, QueueGroup } from '../../contract/shapes/mediation.ts';
import { type ConflictRequest, currentAsking } from './request.ts';

type Queued = Pick<ConflictRequest, 'state' | 'askings'>;

/** In the order in which a mediator needs them (M1). */
export const queueGroups = [
  'new',
  'waiting-on-me',
  'waiting-on-others',
  'follow-up',
  'closed',
] as const satisfies QueueGroup[];

/** Where a request stands in its mediator's queue; nothing when it is in no queue. */
export const groupOf = (request: Queued): QueueGroup | undefined => {
  const standing = currentAsking(request)?.standing;
  if (!standing || request.state === 'draft') return undefined;
  if (request.state === 'closed' || request.state === 'follow-up') return request.state;
  if (standing === 'taken') return 'waiting-on-me';
  return standing === 'asked' ? 'new' : 'waiting-on-others';
};

const actions = {
  new: 'declare',
  'waiting-on-me': 'write-summary',
  'waiting-on-others': 'await-disclosure-answer',
  'follow-up': 'none',
  closed: 'none',
} as const satisfies Record<QueueGroup, NextAction>;

export const nextActionIn = (group: QueueGroup): NextAction => actions[group];

/**
 * The request's place in its mediator's queue as a key that sorts: group, then what is promised first; closed ones
 * with the latest first. Times are milliseconds, padded.
 */
export const queueKey = (
  request: Pick<ConflictRequest, 'id' | 'state' | 'askings' | 'promisedBy' | 'savedAt'>,
): string | undefined => {
  const group = groupOf(request);
  if (!group) return undefined;
  const at = Date.parse(request.promisedBy ?? request.savedAt);
  return `${queuePrefix(group)}${pad(group === 'closed' ? latestFirst - at : at)}_${request.id}`;
};

export const queuePrefix = (group: QueueGroup): string => `${queueGroups.indexOf(group) + 1}_`;

/** A request's place in its requester's list: open ones before closed ones, the newest first. */
export const mineKey = ({ id, state, createdAt }: Pick<ConflictRequest, 'id' | 'state' | 'createdAt'>): string =>
  `${minePrefix(state === 'closed' ? 'closed' : 'open')}${pad(latestFirst - Date.parse(createdAt))}_${id}`;

export const minePrefix = (group: 'open' | 'closed'): string => (group === 'open' ? '1_' : '2_');

const latestFirst = 10 ** 15;
const pad = (ms: number): string => String(ms).padStart(16, '0');
