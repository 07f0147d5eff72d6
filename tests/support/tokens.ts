// Honest tokens, from the local Entra by the standard OAuth form.
import { type Person, world } from './world.ts';

const kept = new Map<string, Promise<string>>();

/** Forgets all tokens: after the clock moved they may have expired. */
export const forgetTokens = () => kept.clear();

/** Asks the token end point; `change` replaces fields of the form, `tenantId` the tenant in the path. */
export const requestToken = async (
  change: Record<string, string> = {},
  tenantId: string = world().tenantId,
): Promise<string> => {
  const { urls, audience } = world();
  const answer = await fetch(`${urls.entra}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: audience,
      password: 'local',
      scope: `${audience}/access_as_user`,
      ...change,
    }),
  });
  const body = (await answer.json()) as { access_token?: string };
  if (!body.access_token) throw new Error(`No token: ${answer.status} ${JSON.stringify(body)}`);
  return body.access_token;
};

/** One person's access token for the API, the same one until tokens are forgotten. */
export const tokenOf = (who: Person): Promise<string> => {
  const known = kept.get(who.id);
  if (known) return known;
  const asked = requestToken({ username: who.userPrincipalName });
  kept.set(who.id, asked);
  return asked;
};
