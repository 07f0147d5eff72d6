import { readDeepLink } from '../places/deepLink.ts';
import { firstPlace, placeOfLink, seesChannel, tabsOf } from '../places/find.ts';
import { type ChannelTab, type Place, posts } from '../places/place.ts';
import type { Person } from '../world/world.ts';
import { openDialog, tell } from './dialogs.ts';
import type { Frame } from './frame.ts';

/** Shows a place; the tab there is loaded anew, after the one that is left had its moment. */
export async function openPlace(frame: Frame, place: Place): Promise<void> {
  await frame.tab?.leave();
  frame.change({ place, load: frame.state().load + 1, failure: undefined, panel: undefined });
}

export const reloadTab = (frame: Frame) => openPlace(frame, frame.state().place);

/** Another person at the same tab; where that person can't be, their own first place. */
export async function becomePerson(frame: Frame, person: Person): Promise<void> {
  await frame.tab?.leave();
  const { place, load, channelTabs } = frame.state();
  const allowed = place.kind === 'personal' || seesChannel(frame.world, person, place.channelId);
  frame.change({
    person,
    place: allowed ? { ...place, subPageId: '' } : firstPlace(frame.world, channelTabs, person),
    load: load + 1,
    failure: undefined,
    panel: undefined,
    notifications: [],
    dialogs: [],
  });
}

/** Opens any link as Teams does: the app's own places, chats and meetings here, everything else as a notice. */
export async function openLink(frame: Frame, text: string): Promise<void> {
  const link = readDeepLink(text);
  switch (link?.kind) {
    case 'chat':
      return openDialog(frame, { kind: 'chat', members: link.users, topic: link.topic, message: link.message });
    case 'meeting': {
      const { attendees, start, end, subject, content } = link;
      return openDialog(frame, { kind: 'meeting', attendees, start, end, subject, content });
    }
    case 'entity':
    case 'channel': {
      const { person, channelTabs, place: here } = frame.state();
      const place = placeOfLink(frame.world, channelTabs, person, text, here);
      if ('refused' in place) return tell(frame, { title: 'This link can’t be opened', text: place.refused });
      return openPlace(frame, place);
    }
    default:
      return tell(frame, { title: 'The app opens a link', link: text });
  }
}

/** Adds a tab to the channel, or replaces the one with the same id, and shows it. */
export async function keepTab(frame: Frame, channelId: string, tab: ChannelTab): Promise<void> {
  const tabs = tabsOf(frame.state().channelTabs, channelId);
  const known = tabs.some((one) => one.id === tab.id);
  const changed = known ? tabs.map((one) => (one.id === tab.id ? tab : one)) : [...tabs, tab];
  frame.change({ channelTabs: { ...frame.state().channelTabs, [channelId]: changed } });
  await openPlace(frame, { kind: 'channel', channelId, tabId: tab.id, subPageId: '' });
}

export async function removeTab(frame: Frame, channelId: string, tabId: string): Promise<void> {
  const left = tabsOf(frame.state().channelTabs, channelId).filter((tab) => tab.id !== tabId);
  frame.change({ channelTabs: { ...frame.state().channelTabs, [channelId]: left } });
  await openPlace(frame, { kind: 'channel', channelId, tabId: posts, subPageId: '' });
}
