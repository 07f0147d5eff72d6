import type { Clock } from '../clock.ts';
import { type Graph, GraphRefused } from './client.ts';

export interface KnownPerson {
  readonly id: string;
  readonly displayName: string;
  /** Their user principal name, by which Teams opens a chat; undefined when the directory may not be read. */
  readonly address?: string;
  /** No account with this id exists (any more). */
  readonly gone?: true;
}

/** Who manages whom, as far as it may be read. */
export interface Managers {
  readonly managerId?: string;
  readonly checked: boolean;
}

/** Graph's `mailboxSettings`, as far as it is used: zones by IANA or Windows name, English day names, times with fractions. */
export interface MailboxTimes {
  readonly timeZone?: string;
  readonly workingHours?: {
    readonly daysOfWeek?: readonly string[];
    readonly startTime?: string;
    readonly endTime?: string;
    readonly timeZone?: { readonly name?: string };
  };
}

const rememberedMs = 10 * 60_000;
const remembered = 5_000;

/** People of the organisation by id; what Graph does not let the app read is said, never guessed. */
export const directoryOf = (graph: Graph, clock: Clock) => {
  const cached = <T>(load: (id: string) => Promise<T>) => {
    const known = new Map<string, { readonly at: number; readonly value: Promise<T> }>();
    return (id: string): Promise<T> => {
      const now = clock.now().getTime();
      const hit = known.get(id);
      if (hit && Math.abs(now - hit.at) < rememberedMs) return hit.value;
      if (known.size >= remembered) known.clear();
      const value = load(id);
      known.set(id, { at: now, value });
      value.catch(() => known.delete(id));
      return value;
    };
  };

  const orWhenRefused = async <T>(call: Promise<T>, otherwise: (status: number) => T): Promise<T> => {
    try {
      return await call;
    } catch (error) {
      if (error instanceof GraphRefused) return otherwise(error.status);
      throw error;
    }
  };

  const channelName = cached((path) =>
    orWhenRefused<string | undefined>(
      graph.get<{ displayName: string }>(`${path}?$select=displayName`).then(({ displayName }) => displayName),
      () => undefined,
    ),
  );

  return {
    /** Undefined when the team has not allowed the app to read it. */
    channelName: (teamId: string, channelId: string) =>
      channelName(`/teams/${encodeURIComponent(teamId)}/channels/${encodeURIComponent(channelId)}`),
    person: cached(
      (id): Promise<KnownPerson> =>
        orWhenRefused<KnownPerson>(
          graph
            .get<{ displayName: string; userPrincipalName?: string }>(
              `/users/${id}?$select=id,displayName,userPrincipalName`,
            )
            .then(({ displayName, userPrincipalName: address }) => ({ id, displayName, ...(address && { address }) })),
          (status) => (status === 404 ? { id, displayName: '', gone: true } : { id, displayName: '' }),
        ),
    ),
    /** `checked: false` when the organisation has not allowed it. */
    managers: cached(
      (id): Promise<Managers> =>
        orWhenRefused<Managers>(
          graph
            .get<{ id: string }>(`/users/${id}/manager?$select=id`)
            .then((manager) => ({ managerId: manager.id, checked: true })),
          (status) => ({ checked: status === 404 }),
        ),
    ),
    /** Undefined when the organisation has not allowed it, or there is no mailbox. */
    mailboxTimes: cached((id) =>
      orWhenRefused<MailboxTimes | undefined>(
        graph.get<MailboxTimes>(`/users/${id}/mailboxSettings?$select=timeZone,workingHours`),
        () => undefined,
      ),
    ),
    photo: cached((id) =>
      orWhenRefused<{ body: Uint8Array; type: string } | undefined>(
        graph.bytes(`/users/${id}/photos/96x96/$value`),
        () => undefined,
      ),
    ),
  };
};

export type Directory = ReturnType<typeof directoryOf>;
