// /teams: teams, channels, and who belongs to them.
import type { Call, Route } from '../../http.ts';
import { tenantId } from '../../settings.ts';
import { findPerson, type LocalPerson } from '../people.ts';
import { type Channel, findTeam, membersOf, type Team } from '../teams.ts';
import { pageOf, select } from './collection.ts';
import { badRequest, notFound } from './problem.ts';
import { userResource } from './users.ts';
import type { GraphWorld } from './world.ts';

const paging = { usual: 100, most: 999 };
const member = '#microsoft.graph.aadUserConversationMember';

/** Graph calls standard channels "standard" and says the other kinds by name too. */
const channelResource = ({ id, displayName, kind }: Channel) => ({
  id,
  displayName,
  membershipType: kind,
  isArchived: false,
});

const rolesOf = (person: LocalPerson, ownerIds: readonly string[]) => {
  if (ownerIds.includes(person.id)) return ['owner'];
  return person.roles.includes('guest') || person.tenantId !== tenantId ? ['guest'] : [];
};

const memberResource = (person: LocalPerson, group: string, ownerIds: readonly string[]) => ({
  '@odata.type': member,
  id: Buffer.from(`${tenantId}##${group}##${person.id}`).toString('base64'),
  roles: rolesOf(person, ownerIds),
  displayName: person.displayName,
  visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
  userId: person.id,
  email: userResource(person).mail,
  tenantId: person.tenantId,
});

type Member = ReturnType<typeof memberResource>;

/** The filters that Graph allows here: one user, or one role. */
const filtered = (members: Member[], url: URL): Member[] => {
  const filter = url.searchParams.get('$filter');
  if (filter === null) return members;
  const user = /userId eq '([^']+)'/.exec(filter)?.[1];
  if (user !== undefined) return members.filter(({ userId }) => userId === user.toLowerCase());
  const role = /roles\/any\(\s*\w+:\s*\w+ eq '(\w+)'\s*\)/.exec(filter)?.[1];
  if (role !== undefined) return members.filter(({ roles }) => roles.includes(role));
  throw badRequest(`The filter '${filter}' is not supported.`);
};

export const teamRoutes = ({ base, limits }: GraphWorld): Route[] => {
  const teamIn = ({ params }: Call): Team => {
    const id = params.team ?? '';
    limits.spend('oneTeam', id);
    const team = findTeam(id);
    if (!team) throw notFound(`The team '${id}'`);
    return team;
  };
  const channelIn = (call: Call): { team: Team; channel: Channel } => {
    const team = teamIn(call);
    const channel = team.channels.find(({ id }) => id === call.params.channel);
    if (!channel) throw notFound(`The channel '${call.params.channel}' of this team`);
    return { team, channel };
  };
  const members = (call: Call, ids: readonly string[], group: string, ownerIds: readonly string[]) => {
    limits.spend('members');
    const all = membersOf(ids).map((person) => memberResource(person, group, ownerIds));
    return { json: pageOf(filtered(all, call.url), call.url, base(), paging) };
  };
  const channelMembers = (call: Call) => {
    const { channel } = channelIn(call);
    return members(call, channel.memberIds, channel.id, channel.ownerIds);
  };

  return [
    [
      'GET',
      /^\/v1\.0\/teams\/(?<team>[^/]+)$/,
      (call) => {
        const { id, displayName, description } = teamIn(call);
        return { json: select({ id, displayName, description, isArchived: false }, call.url) };
      },
    ],
    [
      'GET',
      /^\/v1\.0\/teams\/(?<team>[^/]+)\/members$/,
      (call) => {
        const team = teamIn(call);
        return members(call, team.memberIds, team.id, team.ownerIds);
      },
    ],
    [
      'GET',
      /^\/v1\.0\/teams\/(?<team>[^/]+)\/channels$/,
      (call) => {
        const channels = teamIn(call).channels.map((channel) => select(channelResource(channel), call.url));
        return { json: pageOf(channels, call.url, base(), paging) };
      },
    ],
    [
      'GET',
      /^\/v1\.0\/teams\/(?<team>[^/]+)\/channels\/(?<channel>[^/]+)$/,
      (call) => ({
        json: select(channelResource(channelIn(call).channel), call.url),
      }),
    ],
    ['GET', /^\/v1\.0\/teams\/(?<team>[^/]+)\/channels\/(?<channel>[^/]+)\/members$/, channelMembers],
    ['GET', /^\/v1\.0\/teams\/(?<team>[^/]+)\/channels\/(?<channel>[^/]+)\/allMembers$/, channelMembers],
    [
      'GET',
      /^\/v1\.0\/teams\/(?<team>[^/]+)\/channels\/(?<channel>[^/]+)\/(microsoft\.graph\.)?doesUserHaveAccess\((?<query>.*)\)$/,
      (call) => {
        const { channel } = channelIn(call);
        const query = call.params.query ?? '';
        const user = /userId='([^']+)'/.exec(query)?.[1] ?? '';
        const home = /tenantId='([^']+)'/.exec(query)?.[1] ?? tenantId;
        const person = findPerson(user);
        return {
          json: { value: person !== undefined && person.tenantId === home && channel.memberIds.includes(person.id) },
        };
      },
    ],
  ];
};
