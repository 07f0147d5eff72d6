import { tabsOf } from '../places/find.ts';
import type { Place } from '../places/place.ts';
import type { Frame } from '../state/frame.ts';
import { type Channel, channelOf, type Person, type Team } from '../world/world.ts';

/** A page of the app as Teams shows it: where, and in which role. */
export type Page = {
  frameContext: 'content' | 'settings' | 'remove' | 'task';
  place: Place;
  /** Stands for the place's own entity, as a tab that is not yet added has none. */
  entityId?: string;
};

/** teams-js `UserTeamRole` */
const roles = { owner: 0, member: 1, guest: 2 };
const roleIn = (team: Team, person: Person) => {
  if (team.ownerIds.includes(person.id)) return roles.owner;
  return person.roles.includes('guest') ? roles.guest : roles.member;
};

const channelTypes = { standard: 'Regular', private: 'Private', shared: 'Shared' } as const;
/** Below this width it is a phone. */
export const phoneWidth = 600;

/** The context in Teams' flat names, which teams-js re-shapes (its internal/appHelpers.ts). */
export function teamsContext(frame: Frame, page: Page) {
  const { person, theme, locale, width } = frame.state();
  const wide = width === 'full' ? window.innerWidth : Math.min(width, window.innerWidth);
  return {
    hostName: 'Teams',
    hostClientType: wide < phoneWidth ? 'android' : 'web',
    sessionId: hostSession,
    appSessionId: hostSession,
    theme,
    locale,
    frameContext: page.frameContext,
    isFullScreen: false,
    isMultiWindow: false,
    entityId: page.entityId ?? entityOf(frame, page.place),
    subEntityId: page.place.subPageId,
    userObjectId: person.id,
    userDisplayName: person.displayName,
    userPrincipalName: person.userPrincipalName,
    loginHint: person.userPrincipalName,
    tid: person.tenantId ?? frame.world.tenantId,
    ...channelPart(frame, page.place),
  };
}

const hostSession = crypto.randomUUID();

function entityOf(frame: Frame, place: Place): string {
  if (place.kind === 'personal') return place.entityId;
  const tabs = tabsOf(frame.state().channelTabs, place.channelId);
  return tabs.find((tab) => tab.id === place.tabId)?.entityId ?? '';
}

function channelPart(frame: Frame, place: Place) {
  const found = place.kind === 'channel' ? channelOf(frame.world, place.channelId) : undefined;
  if (!found) return {};
  const { team, channel } = found;
  const { person } = frame.state();
  return {
    channelId: channel.id,
    channelName: channel.displayName,
    channelType: channelTypes[channel.kind],
    userTeamRole: roleIn(team, person),
    isTeamArchived: false,
    ...teamPart(frame, team, channel),
  };
}

/** A private channel is a team of its own to Teams; private and shared ones name their owner instead of a group. */
function teamPart(frame: Frame, team: Team, channel: Channel) {
  const owner = { hostTeamGroupId: team.id, hostTeamTenantId: frame.world.tenantId };
  switch (channel.kind) {
    case 'standard':
      return { teamId: team.channels[0]?.id, teamName: team.displayName, groupId: team.id };
    case 'private':
      return { teamId: channel.id, teamName: channel.displayName, ...owner };
    case 'shared':
      return { teamId: channel.id, teamName: team.displayName, ...owner };
  }
}
