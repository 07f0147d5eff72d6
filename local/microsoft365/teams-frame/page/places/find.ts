import { personalTabs, ready } from '../world/app.ts';
import { channelOf, type Person, teamsOf, type World } from '../world/world.ts';
import { channelLink, entityLink, readDeepLink } from './deepLink.ts';
import { type ChannelTab, type Place, posts } from './place.ts';

/** The tabs of the channels that were changed; every other channel has the ones it starts with. */
export type ChangedTabs = Record<string, ChannelTab[]>;

export function tabsOf(changed: ChangedTabs, channelId: string): ChannelTab[] {
  return changed[channelId] ?? ready.map((tab) => ({ ...tab, id: tab.entityId }));
}

export const seesChannel = (world: World, person: Person, channelId: string): boolean =>
  channelOf(world, channelId)?.channel.memberIds.includes(person.id) ?? false;

/** The first channel's first tab; the personal app for somebody who is in no channel. */
export function firstPlace(world: World, changed: ChangedTabs, person: Person): Place {
  const channel = teamsOf(world, person.id)[0]?.channels[0];
  if (!channel) return { kind: 'personal', entityId: personalTabs[0]?.entityId ?? '', subPageId: '' };
  return { kind: 'channel', channelId: channel.id, tabId: tabsOf(changed, channel.id)[0]?.id ?? posts, subPageId: '' };
}

/** Where a link into the app leads this person, seen from where they are, or why it leads nowhere. */
export function placeOfLink(
  world: World,
  changed: ChangedTabs,
  person: Person,
  text: string,
  here?: Place,
): Place | { refused: string } {
  const link = readDeepLink(text);
  if (link?.kind === 'channel') {
    if (!seesChannel(world, person, link.channelId)) return { refused: notInChannel(person) };
    return { kind: 'channel', channelId: link.channelId, tabId: posts, subPageId: '' };
  }
  if (link?.kind !== 'entity') return { refused: 'It does not lead into the app.' };
  if (link.appId !== world.appId) return { refused: 'It belongs to another app.' };

  if (personalTabs.some((tab) => tab.entityId === link.entityId)) {
    return { kind: 'personal', entityId: link.entityId, subPageId: link.subEntityId };
  }
  const nearest = here?.kind === 'channel' && seesChannel(world, person, here.channelId) ? here : undefined;
  const fallback = nearest ?? firstPlace(world, changed, person);
  const channelId = link.channelId ?? (fallback.kind === 'channel' ? fallback.channelId : undefined);
  if (!channelId || !seesChannel(world, person, channelId)) return { refused: notInChannel(person) };
  const tab = tabsOf(changed, channelId).find((one) => one.entityId === link.entityId);
  if (!tab) return { refused: 'The app has no such tab in this channel.' };
  return { kind: 'channel', channelId, tabId: tab.id, subPageId: link.subEntityId };
}

const notInChannel = (person: Person) => `${person.displayName} is not in that channel.`;

/** The link that leads to a place, as it is copied and kept in the address. */
export function linkTo(world: World, changed: ChangedTabs, place: Place): string {
  const { appId } = world;
  if (place.kind === 'personal') return entityLink({ appId, entityId: place.entityId, subEntityId: place.subPageId });
  const tab = tabsOf(changed, place.channelId).find((one) => one.id === place.tabId);
  if (!tab) return channelLink(place.channelId);
  return entityLink({ appId, entityId: tab.entityId, subEntityId: place.subPageId, channelId: place.channelId });
}
