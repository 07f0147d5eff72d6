/** What `GET /local/world.json` tells about the people and teams of this machine. */
export type World = {
  tenantId: string;
  /** The Teams app's id, as deep links name it. */
  appId: string;
  urls: { frame: string; tab: string; api: string; entra: string; graph: string };
  /** The audience of the API's tokens. */
  audience: string;
  people: Person[];
  teams: Team[];
  mediatorIds: string[];
};

export type Person = {
  id: string;
  displayName: string;
  userPrincipalName: string;
  timeZone: string;
  language: string;
  /** `member`, `owner`, `mediator`, `administrator`, `manager`, `guest`, `partner`. */
  roles: string[];
  /** Set for a person of another organisation. */
  tenantId?: string;
};

export type Team = { id: string; displayName: string; ownerIds: string[]; channels: Channel[] };

export type Channel = {
  id: string;
  displayName: string;
  kind: 'standard' | 'private' | 'shared';
  memberIds: string[];
};

export async function readWorld(): Promise<World> {
  const response = await fetch('/local/world.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`The local world answered ${response.status}.`);
  return (await response.json()) as World;
}

/** What a person is, in the words of the product: "mediator, owner of Support". */
export function roleWords(world: World, person: Person): string {
  const words = [
    person.roles.includes('administrator') ? 'administrator' : undefined,
    world.mediatorIds.includes(person.id) || person.roles.includes('mediator') ? 'mediator' : undefined,
    person.roles.includes('guest') ? 'guest' : undefined,
    person.tenantId && person.tenantId !== world.tenantId ? 'from a partner organisation' : undefined,
    ...world.teams.filter((team) => team.ownerIds.includes(person.id)).map((team) => `owner of ${team.displayName}`),
  ].filter((word) => word !== undefined);
  if (words.length > 0) return words.join(', ');
  return teamsOf(world, person.id).length > 0 ? 'member' : 'in no team';
}

/** The teams a person sees, each with only the channels that the person is in. */
export function teamsOf(world: World, personId: string): Team[] {
  return world.teams
    .map((team) => ({ ...team, channels: team.channels.filter((channel) => channel.memberIds.includes(personId)) }))
    .filter((team) => team.channels.length > 0);
}

export function channelOf(world: World, channelId: string): { team: Team; channel: Channel } | undefined {
  for (const team of world.teams) {
    const channel = team.channels.find((one) => one.id === channelId);
    if (channel) return { team, channel };
  }
  return undefined;
}
