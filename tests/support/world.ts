// The local world as tests see it: one JSON document, and ways to find somebody in it.
import { inject } from 'vitest';
import type { Channel, World as Known, Person } from '../../local/microsoft365/teams-frame/page/world/world.ts';

export type { Channel, Person, Team } from '../../local/microsoft365/teams-frame/page/world/world.ts';

/** What `GET <frame>/local/world.json` says. Process ids change when a process is started again: ask anew for them. */
export type World = Known & { processes: { api: number; azurite: number } };

declare module 'vitest' {
  interface ProvidedContext {
    worlds: OwnWorld[];
  }
}

export interface OwnWorld {
  world: World;
  /** Where it keeps everything. */
  dataFolder: string;
  /** Its storage, for tests that put there what no call would. */
  connectionString: string;
}

export const fetchWorld = async (frame: string): Promise<World> =>
  (await fetch(new URL('/local/world.json', frame))).json() as Promise<World>;

/** The world of this worker, which the files that it runs share. */
export const ownWorld = (): OwnWorld => {
  const worlds = inject('worlds');
  const own = worlds[(Number(process.env.VITEST_POOL_ID) - 1) % worlds.length];
  if (!own) throw new Error('This suite has no world.');
  return own;
};

export const world = (): World => ownWorld().world;

const found = <T>(thing: T | undefined, what: string): T => {
  if (thing === undefined) throw new Error(`The local world has no ${what}.`);
  return thing;
};

/** Somebody by id, or by the beginning of their sign-in name (`mira`) or of the name that is shown. */
export const person = (who: string): Person =>
  found(
    world().people.find(
      ({ id, userPrincipalName, displayName }) =>
        id === who || userPrincipalName.startsWith(who) || displayName.toLowerCase().startsWith(who.toLowerCase()),
    ),
    `person ${who}`,
  );

/** A wall by the kind of its channel, with its team and its members. */
export const wall = (kind: Channel['kind'] = 'standard') => {
  const team = found(
    world().teams.find(({ channels }) => channels.some((channel) => channel.kind === kind)),
    `team with a ${kind} channel`,
  );
  const channel = found(
    team.channels.find((candidate) => candidate.kind === kind),
    `${kind} channel`,
  );
  return {
    team,
    channel,
    params: { teamId: team.id, channelId: channel.id },
    members: channel.memberIds.map(person),
    owners: team.ownerIds.map(person),
  };
};

/** The first person who satisfies the test, for roles that the world must have. */
export const someone = (what: string, fits: (candidate: Person) => boolean): Person =>
  found(world().people.find(fits), what);
