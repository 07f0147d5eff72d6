// Calls the real API as one of the people, with a real token of theirs.
import { randomUUID } from 'node:crypto';
import type { LocalPerson } from '../microsoft365/people.ts';
import { audience, password, tenantId } from '../settings.ts';
import { Trouble } from '../trouble.ts';

export interface Answer {
  status: number;
  body: unknown;
}

export interface Sent {
  body?: unknown;
  ifMatch?: string;
  key?: string;
}

const tries = 6;

const tokenOf = async (entra: string, person: LocalPerson): Promise<string> => {
  const response = await fetch(`${entra}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: audience,
      username: person.userPrincipalName,
      password,
      scope: `${audience}/access_as_user`,
    }),
  });
  const answer = (await response.json()) as { access_token?: string };
  if (!answer.access_token) throw new Trouble(`No token for ${person.displayName}.`);
  return answer.access_token;
};

/** Tries again what only asks to wait; every other answer is the caller's to judge. */
export const callAs = async (
  urls: { api: string; entra: string },
  person: LocalPerson,
  method: string,
  path: string,
  sent: Sent = {},
): Promise<Answer> => {
  const key = sent.key ?? randomUUID();
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${urls.api}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(urls.entra, person)}`,
        ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        ...(sent.ifMatch ? { 'if-match': sent.ifMatch } : {}),
      },
      ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
    });
    const wait = Number(response.headers.get('retry-after') ?? 0);
    const isPassing = response.status === 429 || response.status === 503 || response.status === 409;
    if (!isPassing || attempt >= tries) {
      const text = await response.text();
      return {
        status: response.status,
        body: text.startsWith('{') ? JSON.parse(text) : undefined,
      };
    }
    await new Promise((done) => setTimeout(done, Math.min(wait || 0.3, 5) * 1000));
  }
};
