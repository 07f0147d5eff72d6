/**
 * Where a deep link leads inside the app. A link carries ids only: links are logged and shared.
 * In Teams a place is a tab's entity id plus a sub page, which is the in-tab path without its leading slash.
 */
export type Place =
  /** One card, or the wall narrowed to a choice. */
  | {
      readonly page: 'wall';
      readonly recognitionId?: string;
      readonly value?: string;
      readonly person?: string;
      readonly period?: string;
    }
  /** What the owners of a team look after on a wall. */
  | { readonly page: 'owners' }
  | { readonly page: 'mine' }
  /** How a team works together: in its channel's tab, or named in the personal app. */
  | { readonly page: 'together'; readonly teamId?: string }
  | { readonly page: 'request'; readonly id: string }
  | { readonly page: 'new-request'; readonly teamId: string; readonly channelId?: string }
  | { readonly page: 'desk'; readonly requestId?: string };

export type EntityId = 'wall' | 'mine' | 'desk';

const encode = encodeURIComponent;

/** What a wall is narrowed to, in the order in which it stands in its address. */
export const wallChoices = ['value', 'person', 'period'] as const;

const searchOf = (place: { readonly [Choice in (typeof wallChoices)[number]]?: string }): string => {
  const chosen = wallChoices.flatMap((name) => (place[name] ? [`${name}=${encode(place[name])}`] : []));
  return chosen.length > 0 ? `?${chosen.join('&')}` : '';
};

/** The in-tab path of a place, with its leading slash. */
export const pathOfPlace = (place: Place): string => {
  switch (place.page) {
    case 'wall':
      return place.recognitionId ? `/wall/${place.recognitionId}` : `/wall${searchOf(place)}`;
    case 'owners':
      return '/owners';
    case 'mine':
      return '/mine';
    case 'together':
      return place.teamId ? `/together/${place.teamId}` : '/together';
    case 'request':
      return `/requests/${place.id}`;
    case 'new-request':
      return `/requests/new/${place.teamId}${place.channelId ? `/${encode(place.channelId)}` : ''}`;
    case 'desk':
      return place.requestId ? `/desk/${place.requestId}` : '/desk';
  }
};

/** The Teams tab in which a place is shown. */
export const entityOfPlace = (place: Place): EntityId => {
  switch (place.page) {
    case 'wall':
    case 'desk':
      return place.page;
    case 'owners':
      return 'wall';
    case 'together':
      return place.teamId ? 'mine' : 'wall';
    default:
      return 'mine';
  }
};

/**
 * The Teams link to a place (platform rule: at most 1,024 characters for a notification's `webUrl`).
 * `channelId` only for the channel tab.
 */
export const teamsLinkTo = (place: Place, app: { appId: string; tenantId: string; channelId?: string }): string => {
  const context = { subEntityId: pathOfPlace(place).slice(1), ...(app.channelId && { channelId: app.channelId }) };
  return `https://teams.microsoft.com/l/entity/${app.appId}/${entityOfPlace(place)}?context=${encode(JSON.stringify(context))}&tenantId=${app.tenantId}`;
};
