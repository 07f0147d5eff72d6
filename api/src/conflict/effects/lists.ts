import type { EffectHandler } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { type ListName, placesOf } from '../rules/places.ts';
import { placeInList } from '../store/lists.ts';
import { whenKept } from './when-kept.ts';

/** Everybody's list of one kind, in the same go. */
const refreshed = (list: ListName): EffectHandler<Platform> => ({
  deliver: whenKept(async ({ request }, _, platform) => {
    const { id: requestId, version } = request;
    const places = placesOf(request).filter((place) => place.list === list);
    await Promise.all(
      places.map(({ personId, key }) => placeInList(platform, list, personId, { requestId, version, key })),
    );
  }),
});

export const listEffects = {
  'refresh-my-requests': refreshed('mine'),
  'refresh-queue': refreshed('queue'),
  'refresh-parties': refreshed('party'),
};
