// The teams and channels of the local organisation.
import { idOf, threadIdOf } from '../settings.ts';
import { findPerson, type LocalPerson, type PersonKey, personId } from './people.ts';

export interface Channel {
  id: string;
  displayName: string;
  kind: 'standard' | 'private' | 'shared';
  memberIds: string[];
  ownerIds: string[];
}

export interface Team {
  id: string;
  displayName: string;
  description: string;
  /** Members in the order in which they joined. */
  memberIds: string[];
  ownerIds: string[];
  channels: Channel[];
}

const ids = (keys: readonly PersonKey[]) => keys.map(personId);

interface Private {
  name: string;
  kind: 'private' | 'shared';
  members: PersonKey[];
  owners: PersonKey[];
}

const team = (
  name: string,
  description: string,
  owners: PersonKey[],
  members: PersonKey[],
  standard: string[],
  others: Private[],
): Team => {
  const everybody = ids([...owners, ...members]);
  const channel = (displayName: string, kind: Channel['kind'], memberIds: string[], ownerIds: string[]): Channel => ({
    id: threadIdOf(`${name} ${displayName}`),
    displayName,
    kind,
    memberIds,
    ownerIds,
  });
  return {
    id: idOf(`team ${name}`),
    displayName: name,
    description,
    memberIds: everybody,
    ownerIds: ids(owners),
    channels: [
      ...standard.map((one) => channel(one, 'standard', everybody, ids(owners))),
      ...others.map((one) => channel(one.name, one.kind, ids([...one.owners, ...one.members]), ids(one.owners))),
    ],
  };
};

export const teams: readonly Team[] = [
  team(
    'Customer Care',
    'The helpdesk, day and night',
    ['amina.yusuf', 'maria.fernandez'],
    [
      'jon.berg',
      'mira.okafor',
      'misaki.tanaka',
      'layla.haddad',
      'diego.luna',
      'grace.oneill',
      'seoyeon.kim',
      'samuel.adeyemi-clarke',
      'sam.de.vries',
    ],
    ['General', 'Rota'],
    [
      {
        name: 'Night shift',
        kind: 'private',
        owners: ['diego.luna'],
        members: ['amina.yusuf', 'misaki.tanaka', 'jon.berg'],
      },
      {
        name: 'With Harbourline',
        kind: 'shared',
        owners: ['amina.yusuf'],
        members: ['jon.berg', 'khai.ngo', 'maria.fernandez', 'ines.carvalho'],
      },
    ],
  ),
  team(
    'Platform',
    'What the helpdesk runs on',
    ['elodie.lefevre'],
    [
      'juergen.weiss',
      'khai.ngo',
      'olena.kovalenko',
      'priya.venkata',
      'tane.ruatapu',
      'seoyeon.kim',
      'jon.berg',
      'samuel.adeyemi-clarke',
    ],
    ['General', 'Releases', 'Ideas'],
    [
      {
        name: 'Incident reviews',
        kind: 'private',
        owners: ['elodie.lefevre'],
        members: ['juergen.weiss', 'olena.kovalenko', 'khai.ngo'],
      },
    ],
  ),
];

export const findTeam = (id: string): Team | undefined => teams.find((one) => one.id === id.toLowerCase());

/** Everybody in a list of ids who still has an account. */
export const membersOf = (memberIds: readonly string[]): LocalPerson[] =>
  memberIds.map((id) => findPerson(id)).filter((person) => person !== undefined);

/** Whether the app reaches this person: by themselves or through a team that has it, as all local teams do. */
export const hasApp = ({ id, hasOwnApp, tenantId: home }: LocalPerson, organisation: string): boolean =>
  home === organisation && (hasOwnApp || teams.some(({ memberIds }) => memberIds.includes(id)));

const channelMembers = (channelId: string): string[] | undefined =>
  teams.flatMap(({ channels }) => channels).find(({ id }) => id === channelId)?.memberIds;

/** Adds somebody to a channel, as an owner would in Teams; a standard channel's members are its team's. */
export const moveIn = (channelId: string, id: string): boolean => {
  const members = channelMembers(channelId);
  if (!members || !findPerson(id)) return false;
  if (!members.includes(id)) members.push(id);
  return true;
};

/** Takes somebody out of a channel. */
export const moveOut = (channelId: string, id: string): boolean => {
  const members = channelMembers(channelId);
  const position = members?.indexOf(id) ?? -1;
  if (position >= 0) members?.splice(position, 1);
  return position >= 0;
};
