import type { Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import { Refused } from '../refused.ts';
import { type Graph, GraphRefused } from './client.ts';

export interface ChannelMember {
  readonly id: string;
  readonly displayName: string;
  readonly isOwner: boolean;
}

export type Members = ReadonlyMap<string, ChannelMember>;

interface GraphMember {
  readonly userId: string;
  readonly tenantId?: string;
  readonly displayName: string | null;
  readonly roles: readonly string[];
}

const freshMs = 3 * 60_000;
/** A person who is not in the remembered list may just have been added: look again, but not at every call. */
const secondLookMs = 10_000;
const rememberedLists = 500;

const notAMember = () => new Refused('not-allowed', 'This belongs to a team or channel that you are not a member of.');

/**
 * Who belongs to a team or a channel, from Graph with the app's own rights, remembered for three minutes.
 * Team and channel are asked as a pair: a channel of another team is refused.
 */
export const membershipOf = (graph: Graph, clock: Clock, tenantId: string) => {
  const known = new Map<string, { readonly at: number; readonly members: Promise<Members> }>();

  const fetchMembers = async (path: string): Promise<Members> => {
    try {
      const listed = await graph.all<GraphMember>(path);
      const members = new Map<string, ChannelMember>();
      for (const { userId, displayName, roles, tenantId: home } of listed) {
        if (home && home !== tenantId) continue;
        const isOwner = roles.includes('owner') || (members.get(userId)?.isOwner ?? false);
        members.set(userId, { id: userId, displayName: displayName ?? '', isOwner });
      }
      return members;
    } catch (error) {
      if (error instanceof GraphRefused && [400, 403, 404].includes(error.status)) return new Map();
      throw error;
    }
  };

  const membersAt = (path: string, olderThanMs: number): Promise<Members> => {
    const now = clock.now().getTime();
    const hit = known.get(path);
    if (hit && Math.abs(now - hit.at) < olderThanMs) return hit.members;
    if (known.size >= rememberedLists) known.clear();
    const members = fetchMembers(path);
    known.set(path, { at: now, members });
    members.catch(() => known.delete(path));
    return members;
  };

  const including = async (path: string, personId: string): Promise<Members> => {
    const members = await membersAt(path, freshMs);
    return members.has(personId) ? members : membersAt(path, secondLookMs);
  };

  const asMember = async (path: string, caller: Caller) => {
    const members = await including(path, caller.id);
    const self = members.get(caller.id);
    if (!self) throw notAMember();
    return { members, self };
  };

  const encoded = encodeURIComponent;
  return {
    /** The channel's members, for a caller who is one of them. @throws Refused `not-allowed`, `unavailable` */
    ofChannel: (caller: Caller, teamId: string, channelId: string) =>
      asMember(`/teams/${encoded(teamId)}/channels/${encoded(channelId)}/allMembers?$top=999`, caller),
    /** The team's members, for a caller who is one of them. @throws Refused `not-allowed`, `unavailable` */
    ofTeam: (caller: Caller, teamId: string) => asMember(`/teams/${encoded(teamId)}/members?$top=999`, caller),
  };
};

export type Membership = ReturnType<typeof membershipOf>;
