import type { Place } from '../../contract/place.ts';
import { tell, tellAtWork } from '../../notifications/index.ts';
import { mediatorOf } from '../../organisation/index.ts';
import type { WorkingTime } from '../../people/index.ts';
import type { EffectHandler } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Asking, type ConflictRequest, currentAsking } from '../rules/request.ts';
import { needsTraining } from '../rules/safety.ts';
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

/** News of a request, in somebody's working hours (N3); where somebody may be at risk it waits for nobody's morning. */
const tellNews = async (
  platform: Platform,
  { safety }: Pick<ConflictRequest, 'safety'>,
  news: { readonly personId: string; readonly place: Place; readonly once: string },
  hours?: WorkingTime,
): Promise<void> => {
  const activity = { ...news, activityType: 'news' } as const;
  await (needsTraining(safety) ? tell(platform, activity) : tellAtWork(platform, activity, hours));
};

export const requesterTold: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, { once }, platform) => {
    const { id, requesterId: personId } = request;
    await tellNews(platform, request, { personId, place: { page: 'request', id }, once });
  }),
};

export const ownMediatorTold: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, { once }, platform) => {
    const asking = currentAsking(request);
    if (asking?.standing !== 'taken') return;
    const place = { page: 'desk', requestId: request.id } as const;
    const hours = await mediatorOf(platform, asking.mediatorId);
    await tellNews(platform, request, { personId: asking.mediatorId, place, once }, hours);
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
    const place = { page: 'request', id: request.id } as const;
    await tellNews(platform, request, { personId: invitation.personId, place, once });
  }),
};
