import type { CryptographyClient, KeyWrapAlgorithm } from '@azure/keyvault-keys';
import { beforeEach, expect, test } from 'vitest';
import { logTo } from '../log.ts';
import { Refused } from '../refused.ts';
import { keyVault } from './wrapping.ts';

/** Key Vault as its client shows it: the newest version wraps, each version unwraps what it wrapped. */
const vault = { newest: 'one', opened: [] as string[], failsWith: undefined as unknown };
const keyOf = (id: string) => {
  vault.opened.push(id);
  const key: Pick<CryptographyClient, 'wrapKey' | 'unwrapKey'> = {
    async wrapKey(algorithm: KeyWrapAlgorithm, key: Uint8Array) {
      if (vault.failsWith) throw vault.failsWith;
      const keyID = vault.newest ? `${id}/${vault.newest}` : id;
      return { result: Buffer.concat([Buffer.from(`${keyID}#`), key]), keyID, algorithm };
    },
    async unwrapKey(algorithm: KeyWrapAlgorithm, wrapped: Uint8Array) {
      const text = Buffer.from(wrapped).toString('latin1');
      if (!text.startsWith(`${id}#`)) throw Object.assign(new Error('another version'), { statusCode: 400 });
      return { result: Buffer.from(wrapped.subarray(id.length + 1)), algorithm };
    },
  };
  return key;
};

const keyId = 'https://vault.vault.azure.net/keys/wrapping';
const said: unknown[] = [];
const wrapping = () =>
  keyVault(
    keyId,
    keyOf,
    logTo((...line) => said.push(line)),
  );
const dataKey = Buffer.alloc(32, 7);

beforeEach(() => {
  Object.assign(vault, { newest: 'one', opened: [], failsWith: undefined });
  said.length = 0;
});

test('what was wrapped before a rotation is opened by the version that wrapped it, with one client for each', async () => {
  const keys = wrapping();
  const before = await keys.wrap(dataKey);
  vault.newest = 'two';
  const after = await keys.wrap(dataKey);
  for (const wrapped of [before, after, before]) expect(await keys.unwrap(wrapped)).toEqual(dataKey);
  expect(vault.opened).toEqual([keyId, `${keyId}/one`, `${keyId}/two`]);
});

test('a key is never kept under a name without a version, which no rotation would survive', async () => {
  vault.newest = '';
  await expect(wrapping().wrap(dataKey)).rejects.toThrow(Refused);
});

test('a vault that refuses is unavailable, and the operator learns the status and nothing of the key', async () => {
  vault.failsWith = Object.assign(new Error('https://vault… says no'), { name: 'RestError', statusCode: 403 });
  await expect(wrapping().wrap(dataKey)).rejects.toMatchObject({ code: 'unavailable' });
  expect(said).toEqual([['error', 'key-failed', { status: 403, kind: 'RestError' }]]);
});
