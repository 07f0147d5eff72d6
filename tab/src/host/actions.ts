// What the tab asks Teams to do for a person. Loaded when first needed: none of it is part of the first paint.
import { entityOfPlace, type Place, pathOfPlace, teamsLinkTo } from '@common-ground/api/contract/place.ts';
import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import { app, calendar, chat, pages, people } from '@microsoft/teams-js';
import { navigate } from 'wouter/use-browser-location';
import { shownIn } from './host.ts';
import { within } from './limit.ts';
import { settings } from './settings.ts';

/** Windows of Teams that a person works in stay open as long as they need; this only ends a host that never answers. */
const atLeisure = 15 * 60;
const soon = 15;

const cancelled = (reason: unknown) => (reason as { errorCode?: number } | undefined)?.errorCode === 8000;

/** `isSupported` throws as long as Teams has not been reached. */
const supported = (capability: { isSupported(): boolean }): boolean => {
  try {
    return capability.isSupported();
  } catch {
    return false;
  }
};

const canPickPeople = (): boolean => supported(people);
const canOpenChat = (): boolean => supported(chat);
const canProposeMeeting = (): boolean => supported(calendar);

/** Teams' own people picker. In a channel it offers members, unless the whole organisation is asked for. */
export const pickPeople = async ({
  title,
  selectedIds = [],
  single = false,
  wholeOrganisation = false,
}: {
  title: string;
  selectedIds?: readonly string[];
  single?: boolean;
  wholeOrganisation?: boolean;
}): Promise<Person[] | 'cancelled' | 'not-supported'> => {
  if (!canPickPeople()) return 'not-supported';
  try {
    const picked = await within(
      atLeisure,
      people.selectPeople({
        title,
        setSelected: [...selectedIds],
        singleSelect: single,
        openOrgWideSearchInChatOrChannel: wholeOrganisation,
      }),
    );
    return picked.map(({ objectId, displayName, email }) => ({
      id: objectId.toLowerCase(),
      displayName: displayName ?? email ?? '',
    }));
  } catch (reason) {
    if (cancelled(reason)) return 'cancelled';
    throw reason;
  }
};

/** Opens a Teams chat with one person or several (user principal names), with a message ready to send. */
export const openChatWith = async (users: readonly string[], message: string): Promise<'opened' | 'not-supported'> => {
  const [first, ...others] = users;
  if (first === undefined || !canOpenChat()) return 'not-supported';
  const opened = others.length
    ? chat.openGroupChat({ users: [...users], message })
    : chat.openChat({ user: first, message });
  await within(soon, opened);
  return 'opened';
};

/** `MM/DD/YYYY HH:MM:SS` in the person's own zone: the form in which Teams documents these times. */
const teamsTime = (at: Date): string => {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${two(at.getMonth() + 1)}/${two(at.getDate())}/${at.getFullYear()}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
};

/** Opens Teams' form for a new meeting, filled in; the person saves it. */
export const proposeMeeting = async (meeting: {
  attendees: readonly string[];
  start?: Date;
  end?: Date;
  subject: string;
  content: string;
}): Promise<'opened' | 'not-supported'> => {
  if (!canProposeMeeting()) return 'not-supported';
  const { attendees, start, end, subject, content } = meeting;
  const times = { ...(start && { startTime: teamsTime(start) }), ...(end && { endTime: teamsTime(end) }) };
  await within(soon, calendar.composeMeeting({ attendees: [...attendees], ...times, subject, content }));
  return 'opened';
};

const openLink = (url: string): Promise<void> => within(soon, app.openLink(url));

/** The link in Teams to a place, for copying and for hosts that can't navigate between apps. */
export const linkTo = (place: Place): string => {
  const shown = shownIn();
  const channelId = entityOfPlace(place) === 'wall' ? shown?.channelId : undefined;
  return teamsLinkTo(place, { appId: settings.appId, tenantId: shown?.tenantId ?? '', channelId });
};

/** Opens a card where it stands: on the wall of the channel that it was posted in. */
export const openCard = ({ id, channelId }: { readonly id: string; readonly channelId: string }): Promise<void> =>
  openLink(
    teamsLinkTo(
      { page: 'wall', recognitionId: id },
      { appId: settings.appId, tenantId: shownIn()?.tenantId ?? '', channelId },
    ),
  );

/** Goes to a place: inside this tab when it belongs to it, otherwise Teams opens the tab that it belongs to. */
export const openPlace = async (place: Place): Promise<void> => {
  const pageId = entityOfPlace(place);
  const path = pathOfPlace(place);
  if (pageId === shownIn()?.entityId) return navigate(path);
  if (supported(pages)) {
    try {
      return await within(soon, pages.navigateToApp({ appId: settings.appId, pageId, subPageId: path.slice(1) }));
    } catch {
      // Some hosts have the call and refuse it; the link opens the same place.
    }
  }
  await openLink(linkTo(place));
};

/** The page on which a tab is added to a channel: Teams' own *Save* keeps what `saved` gives. */
export const onSaveTab = (saved: () => { name: string; entityId: string; path: string }): void => {
  pages.config.registerOnSaveHandler((event) => {
    const { name, entityId, path } = saved();
    const config = {
      suggestedDisplayName: name,
      entityId,
      contentUrl: `${location.origin}${path}`,
      websiteUrl: `${location.origin}/open`,
    };
    within(soon, pages.config.setConfig(config)).then(
      () => event.notifySuccess(),
      (reason: unknown) => event.notifyFailure(reason instanceof Error ? reason.message : undefined),
    );
  });
  pages.config.setValidityState(true);
};
