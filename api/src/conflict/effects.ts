import type { Effect } from '../platform/outbox/effect.ts';
import { type Asking, type ConflictRequest, currentAsking } from './rules/request.ts';
import { checkInsDue } from './rules/talks/follow-up.ts';
import type { Invitation } from './rules/talks/kept.ts';
import { invitationOf } from './rules/talks/taking-part.ts';

/** What follows from a move, by name; `about` is the id of the request, an asking or a history entry, never a person. */

/** In their working hours, which the asking knows, or at once. */
export const tellMediator = ({ id, tellAt }: Pick<Asking, 'id' | 'tellAt'>): Effect => ({
  name: 'tell-mediator',
  about: id,
  ...(tellAt && { notBefore: new Date(tellAt) }),
});

/** News for the requester: what they find is in their timeline. What waits for the same morning is told once. */
export const tellRequester = ({ id }: Pick<ConflictRequest, 'id'>): Effect => ({ name: 'tell-requester', about: id });

/** News for the mediator who has taken it on. */
export const tellOwnMediator = ({ id }: Pick<ConflictRequest, 'id'>): Effect => ({
  name: 'tell-own-mediator',
  about: id,
});

/** The mediator may be gone, off the roster or away: it is time to look; about the asking. */
export const mediatorGone = ({ id }: Pick<Asking, 'id'>): Effect => ({ name: 'mediator-gone', about: id });

/** Somebody is invited, in their working hours, which the invitation knows; about the invitation. */
export const tellInvited = ({ id, tellAt }: Pick<Invitation, 'id' | 'tellAt'>): Effect => ({
  name: 'tell-invited',
  about: id,
  ...(tellAt && { notBefore: new Date(tellAt) }),
});

/** News for everybody who takes part, but for whoever made the move. */
export const tellOthers = (request: ConflictRequest, byId: string): Effect[] => [
  ...(request.requesterId === byId ? [] : [tellRequester(request)]),
  ...(currentAsking(request)?.mediatorId === byId ? [] : [tellOwnMediator(request)]),
  ...request.invitations
    .filter(({ personId, standing }) => standing === 'accepted' && personId !== byId)
    .map(({ id }): Effect => ({ name: 'tell-party', about: id })),
];

/** News for one who takes part: the requester or somebody invited. */
export const tellParticipant = (request: ConflictRequest, personId: string): Effect => {
  const invitation = invitationOf(request, personId);
  return invitation ? { name: 'tell-party', about: invitation.id } : tellRequester(request);
};

/** From the day on when an agreement holds; about the number of the check-in. */
export const checkInsLater = (request: ConflictRequest): Effect[] =>
  request.state === 'follow-up'
    ? checkInsDue(request).map((dueAt, position) => ({
        name: 'ask-check-in',
        about: String(position + 1),
        notBefore: new Date(dueAt),
      }))
    : [];

const ofRequester = 'requester';

/** One person is asked how it holds; about the number of the check-in, and the invitation of somebody who was invited. */
export const tellCheckIn = (request: ConflictRequest, n: string, personId: string): Effect => ({
  name: 'tell-check-in',
  about: `${n} ${invitationOf(request, personId)?.id ?? ofRequester}`,
});

export const checkInOf = (
  { requesterId, invitations }: Pick<ConflictRequest, 'requesterId' | 'invitations'>,
  about: string,
): { readonly n: number; readonly personId: string | undefined } => {
  const [n, who] = about.split(' ');
  const invitation = invitations.find(({ id }) => id === who);
  return { n: Number(n), personId: who === ofRequester ? requesterId : invitation?.personId };
};
