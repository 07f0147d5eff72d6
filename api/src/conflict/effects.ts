import { tell } from '../notifications/index.ts';
import type { Effect, EffectHandler, EffectHandlers } from '../platform/outbox/effect.ts';
import type { Platform } from '../platform/platform.ts';
import { whenKept } from './effects/when-kept.ts';
import { mineKey, partyKey, queueKey } from './rules/queue.ts';
import { type Asking, type ConflictRequest, currentAsking } from './rules/request.ts';
import { lastMoveId } from './rules/steps.ts';
import type { Invitation } from './rules/talks/kept.ts';
import { invitationOf } from './rules/talks/taking-part.ts';
import { erase } from './store/erasing.ts';
import { placeInList } from './store/lists.ts';
import { readRequest } from './store/reading.ts';
import { keepInvitedTold, keepTold } from './store/told.ts';

/** What follows from a move, by name; `about` is the id of the request, an asking or a history entry, never a person. */

/** In their working hours, which the asking knows, or at once. */
export const tellMediator = ({ id, tellAt }: Pick<Asking, 'id' | 'tellAt'>): Effect => ({
  name: 'tell-mediator',
  about: id,
  ...(tellAt && { notBefore: new Date(tellAt) }),
});

/** News for the requester: what they find is in their timeline. */
export const tellRequester = (request: ConflictRequest): Effect => ({
  name: 'tell-requester',
  about: lastMoveId(request),
});

/** News for the mediator who has taken it on. */
export const tellOwnMediator = (request: ConflictRequest): Effect => ({
  name: 'tell-own-mediator',
  about: lastMoveId(request),
});

/** Somebody is invited; about the invitation. */
export const tellInvited = ({ id }: Pick<Invitation, 'id'>): Effect => ({ name: 'tell-invited', about: id });

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

const mineRefreshed: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, _, platform) => {
    const { id: requestId, requesterId, version } = request;
    await placeInList(platform, 'mine', requesterId, { requestId, version, key: mineKey(request) });
  }),
};

const queueRefreshed: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, _, platform) => {
    const { id: requestId, version, askings } = request;
    const current = currentAsking(request)?.mediatorId;
    // Whoever stepped aside or was replaced loses the item in the same go.
    const everAsked = new Set(askings.map(({ mediatorId }) => mediatorId));
    const places = [...everAsked].map((personId) => ({
      personId,
      key: personId === current ? queueKey(request) : undefined,
    }));
    await Promise.all(
      places.map(({ personId, key }) => placeInList(platform, 'queue', personId, { requestId, version, key })),
    );
  }),
};

const partiesRefreshed: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, _, platform) => {
    const { id: requestId, version, invitations } = request;
    await Promise.all(
      invitations.map(({ personId }) =>
        placeInList(platform, 'party', personId, { requestId, version, key: partyKey(request, personId) }),
      ),
    );
  }),
};

/** Only the asking it was decided for: a mediator who was replaced meanwhile is not told. */
const stillAsked = (request: ConflictRequest, askingId: string): Asking | undefined => {
  const asking = currentAsking(request);
  return asking?.id === askingId && asking.standing === 'asked' ? asking : undefined;
};

const mediatorTold: EffectHandler<Platform> = {
  deliver: whenKept(async (kept, { about, once }, platform) => {
    const asking = stillAsked(kept.request, about);
    if (!asking || asking.told?.state === 'notified') return;
    await tell(platform, {
      personId: asking.mediatorId,
      activityType: 'requestReceived',
      place: { page: 'desk', requestId: kept.request.id },
      once,
    });
    await keepTold(platform, kept, asking, 'notified');
  }),
  parked: whenKept(async (kept, { about }, platform) => {
    const asking = stillAsked(kept.request, about);
    if (asking && !asking.told) await keepTold(platform, kept, asking, 'unreachable');
  }),
};

const requesterTold: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, { once }, platform) => {
    await tell(platform, {
      personId: request.requesterId,
      activityType: 'news',
      place: { page: 'request', id: request.id },
      once,
    });
  }),
};

const ownMediatorTold: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, { once }, platform) => {
    const asking = currentAsking(request);
    if (asking?.standing !== 'taken') return;
    await tell(platform, {
      personId: asking.mediatorId,
      activityType: 'news',
      place: { page: 'desk', requestId: request.id },
      once,
    });
  }),
};

/** Only while the invitation it was decided for stands. */
const stillInvited = ({ invitations, state }: ConflictRequest, id: string): Invitation | undefined =>
  invitations.find((one) => one.id === id && one.standing === 'invited' && state !== 'closed');

const invitedTold: EffectHandler<Platform> = {
  deliver: whenKept(async (kept, { about, once }, platform) => {
    const invitation = stillInvited(kept.request, about);
    if (!invitation || invitation.told === 'notified') return;
    await tell(platform, {
      personId: invitation.personId,
      activityType: 'invitation',
      place: { page: 'request', id: kept.request.id },
      once,
    });
    await keepInvitedTold(platform, kept, invitation, 'notified');
  }),
  parked: whenKept(async (kept, { about }, platform) => {
    const invitation = stillInvited(kept.request, about);
    if (invitation && !invitation.told) await keepInvitedTold(platform, kept, invitation, 'unreachable');
  }),
};

const partyTold: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, { about, once }, platform) => {
    const invitation = request.invitations.find(({ id, standing }) => id === about && standing === 'accepted');
    if (!invitation) return;
    await tell(platform, {
      personId: invitation.personId,
      activityType: 'news',
      place: { page: 'request', id: request.id },
      once,
    });
  }),
};

/** What a deletion left because it came at the same moment, or because it was more than one transaction holds. */
const leftoversErased: EffectHandler<Platform> = {
  deliver: async ({ partition }, platform) => {
    if (!(await readRequest(platform, partition))) await erase(platform, partition);
  },
};

export const conflictEffects = {
  'refresh-my-requests': mineRefreshed,
  'refresh-queue': queueRefreshed,
  'refresh-parties': partiesRefreshed,
  'tell-mediator': mediatorTold,
  'tell-invited': invitedTold,
  'tell-party': partyTold,
  'tell-requester': requesterTold,
  'tell-own-mediator': ownMediatorTold,
  'erase-request': leftoversErased,
} satisfies EffectHandlers<Platform>;
