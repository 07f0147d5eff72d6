import { createHmac, type KeyObject, randomBytes } from 'node:crypto';

const shape = (bytes: Buffer, version: number): string => {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** A new id that sorts by time (UUID version 7): 48 bits of Unix milliseconds, then randomness. */
export const newId = (at: Date): string => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  return shape(bytes, 7);
};

/** The Unix milliseconds inside an id made by `newId`. */
export const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

const newestFirst = 2 ** 48 - 1;

/** How `newestFirstKey` begins for ids of this moment: twelve hexadecimal digits of inverted time, for ranges of time. */
export const newestFirstTime = (milliseconds: number): string =>
  (newestFirst - Math.min(Math.max(milliseconds, 0), newestFirst)).toString(16).padStart(12, '0');

/** A sort key that puts the newest id first: twelve hexadecimal digits of inverted time, then the id. */
export const newestFirstKey = (id: string): string => `${newestFirstTime(timeOf(id))}_${id}`;

/** A key object where it is used often: made from bytes at every use, a key costs five times what hashing a short text does. */
export type HashKey = KeyObject | Uint8Array;

/** A keyed hash as lower-case hexadecimal. */
export const keyedHash = (secret: HashKey, ...parts: readonly string[]): string =>
  createHmac('sha256', secret)
    .update(parts.map((part) => `${part.length}:${part}`).join(''))
    .digest('hex');

/** A UUID-shaped keyed hash: the same parts give the same id, so that a repeat finds what the first call made. */
export const derivedId = (secret: HashKey, ...parts: readonly string[]): string =>
  shape(Buffer.from(keyedHash(secret, ...parts).slice(0, 32), 'hex'), 8);

export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
