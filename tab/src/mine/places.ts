/** A channel whose wall this person has opened on this device, so that a request can begin from its team. */
export interface KnownPlace {
  readonly teamId: string;
  readonly channelId?: string;
  readonly teamName?: string;
  readonly channelName?: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

const placeFrom = (kept: unknown): KnownPlace[] => {
  if (typeof kept !== 'object' || kept === null) return [];
  const { teamId, channelId, teamName, channelName } = kept as Record<string, unknown>;
  const id = text(teamId);
  if (!id || !uuid.test(id)) return [];
  const channel = text(channelId);
  const names = { teamName: text(teamName), channelName: text(channelName) };
  return [{ teamId: id, ...(channel && { channelId: channel }), ...names }];
};

/** The places in what was kept, the latest of each team and channel; anything else in it is left out. */
export const placesFrom = (kept: string | null): KnownPlace[] => {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    const places = Array.isArray(list) ? list.flatMap(placeFrom) : [];
    return [...new Map(places.map((place) => [`${place.teamId} ${place.channelId ?? ''}`, place])).values()];
  } catch {
    return [];
  }
};

/** Kept by the wall when it opens: ids and names of channels, nothing of anybody's request. */
export const knownPlaces = (): KnownPlace[] => {
  try {
    return placesFrom(localStorage.getItem('common-ground.places'));
  } catch {
    return [];
  }
};
