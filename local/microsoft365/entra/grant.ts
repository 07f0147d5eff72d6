// The token endpoint's two grants, with the claims and the errors of the real one (v2.0).
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { audience, idOf, partnerTenantId, password, tenantId } from '../../settings.ts';
import { findPerson, type LocalPerson } from '../people.ts';
import type { Keys } from './keys.ts';

export interface Issuing {
  authority: string;
  keys: Keys;
  /** Milliseconds since 1970. */
  now: number;
}

export interface TokenReply {
  token_type: 'Bearer';
  scope?: string;
  expires_in: number;
  ext_expires_in: number;
  access_token: string;
}

/** Seconds by which Entra dates its tokens back, so that clocks a little behind accept them. */
const datedBack = 300;
const shortest = 60 * 60;
const longest = 90 * 60;

export const graphAudience = 'https://graph.microsoft.com';
const scopeOfApi = 'access_as_user';
const adminRole = 'CommonGround.Admin';
/** What an administrator of the organisation has allowed the app, beside what the teams gave it by installing it. */
const graphRoles = ['User.Read.All', 'ProfilePhoto.Read.All', 'MailboxSettings.Read'];

export class OAuthProblem extends Error {
  readonly status: number;
  readonly error: string;
  readonly code: number;
  constructor(error: string, code: number, message: string, status = 400) {
    super(message);
    this.status = status;
    this.error = error;
    this.code = code;
  }
  body(now: number) {
    const ids = { trace_id: randomUUID(), correlation_id: randomUUID() };
    const timestamp = new Date(now).toISOString().replace('T', ' ').replace(/\.\d+/, '');
    const told = `AADSTS${this.code}: ${this.message} Trace ID: ${ids.trace_id} Correlation ID: ${ids.correlation_id} Timestamp: ${timestamp}`;
    return { error: this.error, error_description: told, error_codes: [this.code], timestamp, ...ids };
  }
}

const required = (form: URLSearchParams, name: string) => {
  const value = form.get(name);
  if (!value)
    throw new OAuthProblem(
      'invalid_request',
      900144,
      `The request body must contain the following parameter: '${name}'.`,
    );
  return value;
};

/** The same person has another `sub` for every app. */
const pairwise = (person: string, app: string) => createHash('sha256').update(`${person} ${app}`).digest('base64url');

const issue = async ({ authority, keys, now }: Issuing, home: string, claims: Record<string, unknown>) => {
  const lifetime = randomInt(shortest, longest + 1);
  const issued = Math.floor(now / 1000) - datedBack;
  const access_token = await keys.sign({
    iss: `${authority}/${home}/v2.0`,
    iat: issued,
    nbf: issued,
    exp: issued + datedBack + lifetime,
    tid: home,
    uti: randomUUID(),
    ver: '2.0',
    ...claims,
  });
  return { token_type: 'Bearer' as const, expires_in: lifetime, ext_expires_in: lifetime, access_token };
};

const personClaims = ({ id, displayName, userPrincipalName, roles }: LocalPerson, client: string) => ({
  aud: audience,
  azp: client,
  azpacr: '0',
  name: displayName,
  oid: id,
  preferred_username: userPrincipalName,
  scp: scopeOfApi,
  sub: pairwise(id, audience),
  sid: randomUUID(),
  ...(roles.includes('administrator') ? { roles: [adminRole] } : {}),
});

const forPerson = async (form: URLSearchParams, issuing: Issuing): Promise<TokenReply> => {
  const client = required(form, 'client_id');
  const person = findPerson(required(form, 'username'));
  if (!person) throw new OAuthProblem('invalid_grant', 50034, 'The user account does not exist in this directory.');
  if (required(form, 'password') !== password)
    throw new OAuthProblem('invalid_grant', 50126, 'Error validating credentials due to invalid username or password.');
  const asked = required(form, 'scope').split(' ').filter(Boolean);
  const scope = asked.find((one) => one.endsWith(`${audience}/${scopeOfApi}`) || one.endsWith(`${audience}/.default`));
  if (!scope)
    throw new OAuthProblem(
      'invalid_scope',
      70011,
      `The provided value for the input parameter 'scope' is not valid. The scope ${asked.join(' ')} is not valid.`,
    );
  return { scope, ...(await issue(issuing, person.tenantId, personClaims(person, client))) };
};

const forApp = async (form: URLSearchParams, tenant: string, issuing: Issuing): Promise<TokenReply> => {
  const client = required(form, 'client_id');
  if (client !== audience)
    throw new OAuthProblem(
      'unauthorized_client',
      700016,
      `Application with identifier '${client}' was not found in the directory.`,
      401,
    );
  if (required(form, 'client_secret') !== password)
    throw new OAuthProblem('invalid_client', 7000215, 'Invalid client secret provided.', 401);
  const scope = required(form, 'scope');
  if (!scope.endsWith('/.default'))
    throw new OAuthProblem(
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`,
    );
  const isForApi = scope.endsWith(`${audience}/.default`);
  const principal = idOf(`service principal in ${tenant}`);
  return issue(issuing, tenant, {
    aud: isForApi ? audience : graphAudience,
    azp: client,
    appid: client,
    azpacr: '1',
    idtyp: 'app',
    oid: principal,
    sub: principal,
    ...(isForApi ? {} : { roles: graphRoles }),
  });
};

/** Answers a token request of one tenant. @throws OAuthProblem */
export const grant = (form: URLSearchParams, tenant: string, issuing: Issuing): Promise<TokenReply> => {
  if (tenant !== tenantId && tenant !== partnerTenantId)
    throw new OAuthProblem('invalid_request', 90002, `Tenant '${tenant}' not found.`);
  const kind = required(form, 'grant_type');
  if (kind === 'password') return forPerson(form, issuing);
  if (kind === 'client_credentials') return forApp(form, tenant, issuing);
  throw new OAuthProblem('unsupported_grant_type', 70003, `The app requested an unsupported grant type '${kind}'.`);
};
