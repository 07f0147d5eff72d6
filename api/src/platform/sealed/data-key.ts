import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Wrapping } from './wrapping.ts';

/** Seals and opens the words of one object (a conflict request). */
export interface DataKey {
  /** AES-256-GCM under a fresh nonce; bound to the object and to `field`, so that sealed bytes cannot be moved. */
  seal(field: string, text: string): Uint8Array;
  /** @throws when a byte, the field or the object is not the one that was sealed. */
  open(field: string, sealed: Uint8Array): string;
}

const nonceLength = 12;
const tagLength = 16;

const dataKey = (key: KeyObject, scope: string): DataKey => ({
  seal(field, text) {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`${scope}|${field}`));
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  },
  open(field, sealed) {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength)).setAAD(
      Buffer.from(`${scope}|${field}`),
    );
    decipher.setAuthTag(sealed.subarray(-tagLength));
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()]).toString(
      'utf8',
    );
  },
});

export interface DataKeys {
  /** A new key for the object `id`, with its wrapped form to keep beside the object. Erase that, and the object is unreadable. */
  create(tenantId: string, id: string): Promise<{ readonly key: DataKey; readonly wrapped: string }>;
  open(tenantId: string, id: string, wrapped: string): Promise<DataKey>;
  /** Wraps and unwraps something that nobody needs. @throws Refused `unavailable` when the wrapping key does not do both. */
  probe(): Promise<void>;
}

const rememberedKeys = 2_000;
const rememberedForMs = 5 * 60_000;

/** Data keys by their wrapped form; unwrapped ones are remembered for five minutes. */
export const dataKeys = (wrapping: Wrapping): DataKeys => {
  // As key objects: made from bytes at every use, a key costs three times what sealing a short text does.
  const known = new Map<string, { readonly key: KeyObject; readonly until: number }>();
  const remember = (wrapped: string, bytes: Uint8Array) => {
    if (known.size >= rememberedKeys) known.clear();
    const key = createSecretKey(bytes);
    known.set(wrapped, { key, until: performance.now() + rememberedForMs });
    return key;
  };
  const unwrap = async (wrapped: string) => {
    const hit = known.get(wrapped);
    return hit && hit.until > performance.now() ? hit.key : remember(wrapped, await wrapping.unwrap(wrapped));
  };
  return {
    async create(tenantId, id) {
      const bytes = randomBytes(32);
      const wrapped = await wrapping.wrap(bytes);
      return { key: dataKey(remember(wrapped, bytes), `${tenantId}|${id}`), wrapped };
    },
    open: async (tenantId, id, wrapped) => dataKey(await unwrap(wrapped), `${tenantId}|${id}`),
    async probe() {
      await wrapping.unwrap(await wrapping.wrap(randomBytes(32)));
    },
  };
};
