import type { RequesterView } from '@common-ground/api/contract/shapes/conflict.ts';

type Closed = NonNullable<RequesterView['outcome']>;

/** The one sentence about what happens next; names the text that says it. */
export type Next =
  | 'notified'
  | 'notifiedNoDate'
  | 'pending'
  | 'waiting'
  | 'unreachable'
  | 'cannot'
  | 'refusedDisclosure'
  | 'late'
  | 'disclosure'
  | 'accepted'
  | 'hearing'
  | 'agreement'
  | 'followUp'
  | `closed.${Closed}`;

const whileSubmitted = (request: RequesterView, now: Date): Next => {
  const { mediator, disclosure, promisedBy, notification, history } = request;
  const last = history.findLast(({ kind }) => kind !== 'clock-stopped' && kind !== 'clock-started')?.kind;
  if (!mediator) return last === 'disclosure-refused' ? 'refusedDisclosure' : 'cannot';
  if (disclosure?.answer === 'waiting') return 'disclosure';
  if (promisedBy !== undefined && new Date(promisedBy) < now) return 'late';
  if (notification?.state === 'unreachable') return 'unreachable';
  if (promisedBy === undefined) return 'notifiedNoDate';
  if (notification?.state === 'notified') return 'notified';
  return notification?.at === undefined || new Date(notification.at) <= now ? 'pending' : 'waiting';
};

/** What happens next with a request, for its requester (C8, C9). */
export const nextOf = (request: RequesterView, now: Date): Next | undefined => {
  switch (request.state) {
    case 'draft':
      return undefined;
    case 'submitted':
      return whileSubmitted(request, now);
    case 'accepted':
    case 'hearing':
    case 'agreement':
      return request.state;
    case 'follow-up':
      return 'followUp';
    case 'closed':
      return `closed.${request.outcome ?? 'ended'}`;
  }
};

/** Whether the mediator of today has read the words, only seen the preview, or holds nothing (for withdrawing). */
export const seenBy = (request: RequesterView): 'words' | 'preview' | 'nobody' => {
  if (!request.mediator) return 'nobody';
  return request.state === 'submitted' ? 'preview' : 'words';
};

/** Who could not take it, by name, when the history says so. */
export const whoCannot = (request: RequesterView): string | undefined =>
  request.history.findLast(({ kind }) => kind === 'recused' || kind === 'declined')?.by?.displayName;
