import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Config } from '../config.ts';
import type { Caller } from './caller.ts';
import { isId } from './ids.ts';
import { Refused, unavailable } from './refused.ts';

const remembered = 5_000;
const clockToleranceSeconds = 300;

const refused = () =>
  new Refused('not-authenticated', 'Sign in again: the access token is missing, expired or not for this app.');

const callerOf = (claims: JWTPayload, tenantId: string): Caller => {
  const { oid, tid, scp, name, preferred_username: userName, roles } = claims;
  if (typeof oid !== 'string' || !isId(oid) || tid !== tenantId) throw refused();
  if (typeof scp !== 'string' || !scp.split(' ').includes('access_as_user')) throw refused();
  const displayName = [name, userName].find((text): text is string => typeof text === 'string' && text !== '') ?? oid;
  return {
    tenantId,
    id: oid,
    displayName,
    isAdministrator: Array.isArray(roles) && roles.includes('CommonGround.Admin'),
  };
};

/**
 * Checks Entra access tokens (v2): signature by the tenant's published keys, RS256 only, issuer, audience, expiry, tenant and scope.
 * A token that was found good is remembered until it expires, so that the next call costs a hash instead of a signature check.
 * @throws Refused `not-authenticated`; `unavailable` when the keys cannot be fetched.
 */
export const tokenCheck = ({
  tenantId,
  clientId,
  entraAuthority,
}: Pick<Config, 'tenantId' | 'clientId' | 'entraAuthority'>) => {
  const keys = createRemoteJWKSet(new URL(`${entraAuthority}/${tenantId}/discovery/v2.0/keys`));
  const known = new Map<string, { readonly caller: Caller; readonly until: number }>();

  const verify = async (token: string): Promise<{ caller: Caller; until: number }> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: `${entraAuthority}/${tenantId}/v2.0`,
        audience: clientId,
        algorithms: ['RS256'],
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp', 'oid', 'tid', 'scp'],
      });
      return { caller: callerOf(payload, tenantId), until: ((payload.exp ?? 0) + clockToleranceSeconds) * 1000 };
    } catch (error) {
      if (error instanceof Refused) throw error;
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError))
        throw unavailable('The sign-in service');
      throw refused();
    }
  };

  return async (authorization: string | null, now: Date): Promise<Caller> => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw refused();
    const print = createHash('sha256').update(token).digest('base64');
    const hit = known.get(print);
    if (hit && hit.until > now.getTime()) return hit.caller;
    const checked = await verify(token);
    if (known.size >= remembered) known.clear();
    known.set(print, checked);
    return checked.caller;
  };
};
