// Tokens that must never be accepted, by what is wrong with them.
import { createHmac, createPublicKey, generateKeyPairSync, type JsonWebKey, randomUUID, sign } from 'node:crypto';
import { tokenOf } from './tokens.ts';
import { type Person, world } from './world.ts';

type Claims = Record<string, unknown>;

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims;

/** Any claims at all, truly signed by the local Entra: what is wrong is in the claims alone. */
const signedByEntra = async (claims: Claims): Promise<string> => {
  const answer = await fetch(`${world().urls.entra}/local/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ claims }),
  });
  if (!answer.ok) throw new Error(`The local Entra did not sign: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
};

const keysOfEntra = async (): Promise<(JsonWebKey & { kid: string })[]> => {
  const answer = await fetch(`${world().urls.entra}/${world().tenantId}/discovery/v2.0/keys`);
  return ((await answer.json()) as { keys: (JsonWebKey & { kid: string })[] }).keys;
};

/** Claims that differ in one thing from an honest token's, under a signature that is right. */
const wrongClaims = async (honest: Claims): Promise<Record<string, string>> => {
  const { entra } = world().urls;
  const other = randomUUID();
  const now = Number(honest.iat);
  const changes: Record<string, Claims> = {
    'another audience': { aud: other },
    'an audience that begins alike': { aud: `${honest.aud}0` },
    'no audience': { aud: undefined },
    'another issuer': { iss: `https://login.example/${world().tenantId}/v2.0` },
    'the issuer of the older end point': { iss: `https://sts.windows.net/${world().tenantId}/` },
    'no issuer': { iss: undefined },
    'another tenant': { iss: `${entra}/${other}/v2.0`, tid: other },
    'the issuer of another tenant': { iss: `${entra}/${other}/v2.0` },
    'the tenant claim of another tenant': { tid: other },
    'no tenant': { tid: undefined },
    'an expiry in the past': { iat: now - 7200, nbf: now - 7200, exp: now - 3600 },
    'no expiry': { exp: undefined },
    'a beginning in the future': { nbf: now + 3600 },
    'no scope': { scp: undefined },
    'another scope': { scp: 'User.Read' },
    'a scope that begins alike': { scp: 'access_as_user_of_another_app' },
    'the right of an app instead of a person': { scp: undefined, roles: ['access_as_user'], idtyp: 'app' },
    'no person': { oid: undefined },
  };
  return Object.fromEntries(
    await Promise.all(
      Object.entries(changes).map(
        async ([what, change]) => [what, await signedByEntra({ ...honest, ...change })] as const,
      ),
    ),
  );
};

/** Honest claims under a signature that is not Entra's. */
const wrongSignatures = async (honest: string): Promise<Record<string, string>> => {
  const [head = '', payload = '', signature = ''] = honest.split('.');
  const [known] = await keysOfEntra();
  if (!known) throw new Error('The local Entra publishes no key.');
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...own.publicKey.export({ format: 'jwk' }), kid: known.kid, alg: 'RS256', use: 'sig' };
  const signed = (change: Claims = {}, key = own.privateKey) => {
    const content = `${encode({ alg: 'RS256', typ: 'JWT', kid: known.kid, ...change })}.${payload}`;
    return `${content}.${sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  };
  const publicPem = createPublicKey({ key: known, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const hmac = (secret: string | Buffer) => {
    const content = `${encode({ alg: 'HS256', typ: 'JWT', kid: known.kid })}.${payload}`;
    return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
  };
  const none = (alg: string) => `${encode({ alg, typ: 'JWT' })}.${payload}.`;
  return {
    'alg none': none('none'),
    'alg None': none('None'),
    'alg NONE and a signature': `${none('NONE')}${signature}`,
    'no alg': `${encode({ typ: 'JWT', kid: known.kid })}.${payload}.${signature}`,
    'HS256 over the public key': hmac(publicPem),
    'HS256 over the modulus': hmac(Buffer.from(known.n ?? '', 'base64url')),
    'HS256 over nothing': hmac(''),
    'an unknown key': signed({ kid: randomUUID() }),
    'no key id': signed({ kid: undefined }),
    'another key under a known id': signed(),
    'a key of its own in the header': signed({ jwk }),
    'a key address in the header': signed({ kid: 'mine', jku: 'http://127.0.0.1:9/keys' }),
    'a critical header nobody knows': signed({ crit: ['nobody-knows'], 'nobody-knows': true }),
    'another algorithm': signed({ alg: 'ES256' }, curve.privateKey),
    'somebody else in the payload': `${head}.${encode({ ...decode(payload), oid: randomUUID() })}.${signature}`,
    'half a signature': `${head}.${payload}.${signature.slice(0, signature.length / 2)}`,
    'no signature': `${head}.${payload}.`,
    'two parts': `${head}.${payload}`,
    'a part too many': `${honest}.${signature}`,
    'a payload that is no JSON': `${head}.${Buffer.from('{').toString('base64url')}.${signature}`,
    'plain words': 'let-me-in',
    'a bracket': '{}',
  };
};

/** Every forgery, by what is wrong with it; each differs from this person's honest token in that alone. */
export const forgedTokens = async (who: Person): Promise<Record<string, string>> => {
  const honest = await tokenOf(who);
  const claims = decode(honest.split('.')[1] ?? '');
  return { ...(await wrongClaims(claims)), ...(await wrongSignatures(honest)) };
};
