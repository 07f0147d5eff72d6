// The Entra stand-in: metadata, keys, and tokens for people (password grant) and for the app (client credentials).
import { createServer, type Server } from 'node:http';
import type { Clock } from '../clock.ts';
import { type Call, isRecord, listener, type Reply, type Route } from '../http.ts';
import { messageOf } from '../trouble.ts';
import { grant, OAuthProblem } from './entra/grant.ts';
import { createKeys, type Keys } from './entra/keys.ts';

export interface Entra {
  server: Server;
  keys: Keys;
}

const scopes = ['openid', 'profile', 'email', 'offline_access'];

const metadata = (authority: string, tenant: string) => {
  const base = `${authority}/${tenant}`;
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    scopes_supported: scopes,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nbf', 'name', 'preferred_username', 'oid', 'tid', 'ver'],
  };
};

/**
 * `authority` is this server's own address without a trailing slash, `origin` that of the page that asks for tokens;
 * both are known only when the ports are.
 */
export const createEntra = async (clock: Clock, authority: () => string, origin: () => string): Promise<Entra> => {
  const keys = await createKeys();

  const token = async ({ params, text }: Call): Promise<Reply> => {
    const form = new URLSearchParams(await text());
    const answer = await grant(form, params.tenant ?? '', { authority: authority(), keys, now: clock.now() });
    return { json: answer, headers: { 'cache-control': 'no-store', pragma: 'no-cache' } };
  };

  const routes: Route[] = [
    ['POST', /^\/(?<tenant>[^/]+)\/oauth2\/v2\.0\/token$/, token],
    [
      'GET',
      /^\/(?<tenant>[^/]+)\/v2\.0\/\.well-known\/openid-configuration$/,
      ({ params }) => ({ json: metadata(authority(), params.tenant ?? '') }),
    ],
    ['GET', /^\/(?<tenant>[^/]+)\/discovery\/v2\.0\/keys$/, () => ({ json: { keys: keys.published() } })],
    // For tests: any claims truly signed, and a new key as after a rotation.
    [
      'POST',
      /^\/local\/tokens$/,
      async ({ json }) => {
        const body = await json();
        const claims = isRecord(body) && isRecord(body.claims) ? body.claims : {};
        return { json: { access_token: await keys.sign(claims) } };
      },
    ],
    [
      'POST',
      /^\/local\/keys$/,
      async ({ url }) => {
        await keys.rotate({ retireOld: url.searchParams.get('retire') === 'old' });
        return { status: 201, json: { keys: keys.published() } };
      },
    ],
  ];

  const onError = (error: unknown): Reply => {
    if (error instanceof OAuthProblem) return { status: error.status, json: error.body(clock.now()) };
    return { status: 400, json: { error: 'invalid_request', error_description: messageOf(error) } };
  };

  return {
    keys,
    server: createServer(listener({ routes, onError, notFound: () => ({ status: 404 }), origin, now: clock.now })),
  };
};
