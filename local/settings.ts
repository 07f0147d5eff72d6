// What is fixed about the local organisation: ids stay the same on every machine, so that links and notes keep working.
import { createHash } from 'node:crypto';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** A lower-case UUID that a name always gives. */
export const idOf = (name: string): string => {
  const hash = createHash('sha256').update(`common ground, local: ${name}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hash.charAt(16), 16) % 4];
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
};

/** A Teams thread id that a name always gives. */
export const threadIdOf = (name: string): string => `19:${idOf(`thread ${name}`).replaceAll('-', '')}@thread.tacv2`;

export const tenantId = idOf('tenant');
export const partnerTenantId = idOf('partner tenant');
/** The API's app registration: its client id is the audience of its tokens. */
export const audience = idOf('app registration');
export const teamsAppId = idOf('teams app');
/** The password of everybody, and the secret of the app. */
export const password = 'local';
export const domain = 'meridian.example';

export const defaultPort = 4100;
