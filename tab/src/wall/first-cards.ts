import type { HostContext } from '../host/host.ts';
import { type Filters, filtersOf, searchOf } from './filters.ts';
import { createWallStore, type WallParams, type WallStore } from './store.ts';

const stores = new Map<string, WallStore>();

/** The one store of a wall and a choice of it: going back to a choice finds its cards where they were. */
export const wallStore = (params: WallParams, filters: Filters, userId: string): WallStore => {
  const key = `${params.teamId}/${params.channelId}${searchOf(filters)}`;
  const known = stores.get(key);
  if (known) return known;
  const store = createWallStore(params, filters, userId);
  stores.set(key, store);
  return store;
};

export const wallParamsOf = ({ teamId, channelId }: HostContext): WallParams | undefined =>
  teamId && channelId ? { teamId, channelId } : undefined;

/** Asks for the first cards as early as there is a channel to ask for; settles when they, or why not, are known. */
export const fetchFirstCards = async (host: HostContext): Promise<void> => {
  const params = wallParamsOf(host);
  if (params) await wallStore(params, filtersOf(location.search), host.userId).begin();
};
