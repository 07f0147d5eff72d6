import type { HostContext } from './host.ts';

/** A channel that this person has opened on this device, so that a request can begin from its team elsewhere. */
export interface KnownPlace {
  readonly userId: string;
  readonly teamId: string;
  readonly channelId: string;
  readonly teamName?: string;
  readonly channelName?: string;
}

const storageKey = 'common-ground.places';
const most = 20;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

const placeFrom = (kept: unknown): KnownPlace[] => {
  if (typeof kept !== 'object' || kept === null) return [];
  const { userId, teamId, channelId, teamName, channelName } = kept as Record<string, unknown>;
  const [user, team, channel] = [text(userId), text(teamId), text(channelId)];
  if (!user || !channel || !team || !uuid.test(team)) return [];
  return [{ userId: user, teamId: team, channelId: channel, teamName: text(teamName), channelName: text(channelName) }];
};

/** The places in what was kept; anything else in it is left out. */
export const placesFrom = (kept: string | null): KnownPlace[] => {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(list) ? list.flatMap(placeFrom) : [];
  } catch {
    return [];
  }
};

/** With a place at their head, each once, the oldest dropped. */
export const withPlace = (places: readonly KnownPlace[], place: KnownPlace): KnownPlace[] => {
  const others = places.filter(({ userId, channelId }) => userId !== place.userId || channelId !== place.channelId);
  return [place, ...others].slice(0, most);
};

/** Ids and names of channels, and nothing of anybody's request. A browser without storage keeps none. */
export const rememberPlace = ({ userId, teamId, channelId, teamName, channelName }: HostContext): void => {
  if (!userId || !teamId || !channelId) return;
  try {
    const places = withPlace(placesFrom(localStorage.getItem(storageKey)), {
      userId,
      teamId,
      channelId,
      teamName,
      channelName,
    });
    localStorage.setItem(storageKey, JSON.stringify(places));
  } catch {
    // Only a shortcut: a request can always begin from the wall.
  }
};

/** The channels that this person has opened on this device, the latest first. */
export const knownPlaces = (userId: string): KnownPlace[] => {
  try {
    return placesFrom(localStorage.getItem(storageKey)).filter((place) => place.userId === userId);
  } catch {
    return [];
  }
};
