import { tell } from '../../notifications/index.ts';
import type { EffectHandler } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Asking, type ConflictRequest, currentAsking } from '../rules/request.ts';
import type { Invitation } from '../rules/talks/kept.ts';
import { keepInvitedTold, keepTold } from '../store/told.ts';
import { whenKept } from './when-kept.ts';

/** Only the asking it was decided for: a mediator who was replaced meanwhile is not told. */
const stillAsked = (request: ConflictRequest, askingId: string): Asking | undefined => {
  const asking = currentAsking(request);
  return asking?.id === askingId && asking.standing === 'asked' ? asking : undefined;
};

export const mediatorTold: EffectHandler<Platform> = {
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

export const requesterTold: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, { once }, platform) => {
    await tell(platform, {
      personId: request.requesterId,
      activityType: 'news',
      place: { page: 'request', id: request.id },
      once,
    });
  }),
};

export const ownMediatorTold: EffectHandler<Platform> = {
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

export const invitedTold: EffectHandler<Platform> = {
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

export const partyTold: EffectHandler<Platform> = {
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
