import { afterEach, expect, test, vi } from 'vitest';
import { createTokens } from './tokens.ts';
import type { Person, World } from './world.ts';

const hour = 3600_000;
const jon: Person = {
  id: 'jon',
  displayName: 'Jon',
  userPrincipalName: 'jon@example.org',
  timeZone: 'UTC',
  language: 'en',
  roles: [],
};
const world: World = {
  tenantId: 'tenant',
  appId: 'app',
  audience: 'api',
  urls: { frame: '', tab: '', api: '', entra: 'http://entra', graph: '' },
  people: [jon],
  teams: [],
  mediatorIds: [],
};

/** Entra that counts: every answer is another token, valid for an hour. */
function entra(status = 200) {
  let count = 0;
  const asked = vi.fn(async (_url: string, _init: { body: URLSearchParams }) => {
    count += 1;
    return Response.json(status === 200 ? { access_token: `token ${count}`, expires_in: 3600 } : { error: 'refused' }, {
      status,
    });
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

test('a token is asked for once, by the standard form, and kept until shortly before it expires', async () => {
  const asked = entra();
  let now = 0;
  const tokens = createTokens(world, () => now);
  expect(await Promise.all([tokens.of(jon), tokens.of(jon)])).toEqual(['token 1', 'token 1']);
  now = hour - 6 * 60_000;
  expect(await tokens.of(jon)).toBe('token 1');
  now = hour - 4 * 60_000;
  expect(await tokens.of(jon)).toBe('token 2');

  expect(asked).toHaveBeenCalledTimes(2);
  expect(asked.mock.calls[0]?.[0]).toBe('http://entra/tenant/oauth2/v2.0/token');
  expect(Object.fromEntries(asked.mock.calls[0]?.[1].body ?? [])).toMatchObject({
    grant_type: 'password',
    username: 'jon@example.org',
    scope: 'api/access_as_user',
  });
});

test('a forgotten token is asked for anew', async () => {
  entra();
  const tokens = createTokens(world, () => 0);
  await tokens.of(jon);
  tokens.forget();
  expect(await tokens.of(jon)).toBe('token 2');
});

test('a refusal reaches whoever asks and is not kept', async () => {
  entra(400);
  const tokens = createTokens(world, () => 0);
  await expect(tokens.of(jon)).rejects.toThrow('refused');
  entra();
  expect(await tokens.of(jon)).toBe('token 1');
});
