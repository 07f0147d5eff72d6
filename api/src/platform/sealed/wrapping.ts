import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ManagedIdentityCredential } from '@azure/identity';
import { CryptographyClient } from '@azure/keyvault-keys';
import type { Config } from '../../config.ts';
import type { Log } from '../log.ts';
import { unavailable } from '../refused.ts';

/** Wraps data keys (32 bytes) under a key that this program never sees, or, in a local run, under a key file. */
export interface Wrapping {
  wrap(key: Uint8Array): Promise<string>;
  /** @throws Refused `unavailable` when the wrapping key cannot be reached. */
  unwrap(wrapped: string): Promise<Uint8Array>;
}

const separator = '|';

const failing = (log: Log, error: unknown): never => {
  const { statusCode = 0, name = 'unknown' } = error as { statusCode?: number; name?: string };
  log.error('key-failed', { status: statusCode, kind: name });
  throw unavailable('The key service');
};

const keyFile = (path: string, log: Log): Wrapping => {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  }
  const key = Buffer.from(readFileSync(path, 'utf8'), 'base64');
  return {
    async wrap(dataKey) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(dataKey), cipher.final()]);
      return ['file', Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64')].join(separator);
    },
    async unwrap(wrapped) {
      const bytes = Buffer.from(wrapped.split(separator)[1] ?? '', 'base64');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(-16));
        return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
      } catch (error) {
        return failing(log, error);
      }
    },
  };
};

/** A key with its version, as Key Vault names it. */
const hasVersion = (keyId: string) => /\/keys\/[^/]+\/[^/]+$/.test(keyId);

/** A key, or one version of it, by its address in Key Vault. */
type VaultKeyOf = (id: string) => Pick<CryptographyClient, 'wrapKey' | 'unwrapKey'>;

const keysFor = (clientId: string): VaultKeyOf => {
  const credential = new ManagedIdentityCredential({ clientId });
  return (id) => new CryptographyClient(id, credential);
};

/** RSA-OAEP-256 in Key Vault; each wrapped key names the key version that opens it, so rotation leaves old ones readable. */
export const keyVault = (keyId: string, keyOf: VaultKeyOf, log: Log): Wrapping => {
  const newest = keyOf(keyId);
  const byVersion = new Map<string, ReturnType<VaultKeyOf>>();
  const clientOf = (version: string) => {
    const client = byVersion.get(version) ?? keyOf(version);
    byVersion.set(version, client);
    return client;
  };
  const refused = (error: unknown) => failing(log, error);
  return {
    async wrap(dataKey) {
      const { result, keyID } = await newest.wrapKey('RSA-OAEP-256', dataKey).catch(refused);
      // A key wrapped under nobody knows which version could not be opened after a rotation.
      if (!keyID || !hasVersion(keyID)) return refused(new Error('no version'));
      return [keyID, Buffer.from(result).toString('base64')].join(separator);
    },
    async unwrap(wrapped) {
      const [version = keyId, body = ''] = wrapped.split(separator);
      return (await clientOf(version).unwrapKey('RSA-OAEP-256', Buffer.from(body, 'base64')).catch(refused)).result;
    },
  };
};

export const wrappingOf = ({ keyWrapping }: Pick<Config, 'keyWrapping'>, log: Log): Wrapping =>
  keyWrapping.kind === 'file'
    ? keyFile(keyWrapping.path, log)
    : keyVault(keyWrapping.keyId, keysFor(keyWrapping.clientId), log);
