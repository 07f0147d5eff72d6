import type { Person, World } from './world.ts';

/** The Teams web client, which Entra lets ask for the app's tokens. */
const teamsWebClient = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
/** Renewed this long before it expires, as Teams does. */
const margin = 5 * 60_000;

export type Tokens = {
  /** An access token of the app's API for this person. Throws when Entra refuses or can't be reached. */
  of(person: Person): Promise<string>;
  forget(): void;
};

type Kept = { token: Promise<string>; until: number };

export function createTokens(world: World, now: () => number): Tokens {
  const kept = new Map<string, Kept>();

  async function ask(person: Person): Promise<{ token: string; seconds: number }> {
    const response = await fetch(`${world.urls.entra}/${person.tenantId ?? world.tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: teamsWebClient,
        username: person.userPrincipalName,
        password: 'local',
        scope: `${world.audience}/access_as_user`,
      }),
    });
    const answer = (await response.json()) as { access_token?: string; expires_in?: number; error?: string };
    if (!response.ok || !answer.access_token) throw new Error(answer.error ?? 'Get Auth token failed');
    return { token: answer.access_token, seconds: answer.expires_in ?? 0 };
  }

  return {
    async of(person) {
      const entry = kept.get(person.id);
      if (entry && now() < entry.until) return entry.token;
      // Until the answer tells the lifetime, everybody who asks waits for the same one.
      const asked: Kept = {
        until: Number.POSITIVE_INFINITY,
        token: ask(person).then(({ token, seconds }) => {
          asked.until = now() + seconds * 1000 - margin;
          return token;
        }),
      };
      kept.set(person.id, asked);
      asked.token.catch(() => kept.get(person.id) === asked && kept.delete(person.id));
      return asked.token;
    },
    forget: () => kept.clear(),
  };
}
