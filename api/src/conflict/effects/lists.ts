import type { EffectHandler } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { mineKey, partyKey, queueKey } from '../rules/queue.ts';
import { currentAsking } from '../rules/request.ts';
import { placeInList } from '../store/lists.ts';
import { whenKept } from './when-kept.ts';

export const mineRefreshed: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, _, platform) => {
    const { id: requestId, requesterId, version } = request;
    await placeInList(platform, 'mine', requesterId, { requestId, version, key: mineKey(request) });
  }),
};

export const queueRefreshed: EffectHandler<Platform> = {
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

export const partiesRefreshed: EffectHandler<Platform> = {
  deliver: whenKept(async ({ request }, _, platform) => {
    const { id: requestId, version, invitations } = request;
    await Promise.all(
      invitations.map(({ personId }) =>
        placeInList(platform, 'party', personId, { requestId, version, key: partyKey(request, personId) }),
      ),
    );
  }),
};
