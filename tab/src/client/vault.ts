/**
 * Unsent words, kept on this device until they are saved: AES-256-GCM under a key that no script can read out,
 * one key per person, both in IndexedDB. Every function says whether it worked; a browser without storage keeps nothing.
 */
const databaseName = 'common-ground-unsent';

interface Copy {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

interface Opened {
  readonly database: IDBDatabase;
  /** By person. They are known no longer than the connection: whoever clears this site's storage takes them as well. */
  readonly keys: Map<string, CryptoKey>;
}

let opened: Promise<Opened> | undefined;

/** Stays open, because opening takes longer than keeping, and a page may go at any moment; it gives way to whoever clears the storage. */
const open = (): Promise<Opened> => {
  const forget = () => {
    opened = undefined;
  };
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('keys');
    request.result.createObjectStore('copies');
  };
  return settled(request).then((database) => {
    database.onclose = forget;
    database.onversionchange = () => {
      forget();
      database.close();
    };
    return { database, keys: new Map() };
  });
};

const connection = (): Promise<Opened> => {
  opened ??= open();
  return opened;
};

const ask = async <T>(
  store: 'keys' | 'copies',
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const { database } = await connection();
  return settled(run(database.transaction(store, mode).objectStore(store)));
};

const keptKey = async (personId: string): Promise<CryptoKey> => {
  const kept = await ask<CryptoKey | undefined>('keys', 'readonly', (keys) => keys.get(personId));
  if (kept) return kept;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // A second window may have been first: `add` refuses then, and its key is the one to use.
  await ask('keys', 'readwrite', (keys) => keys.add(key, personId)).catch(() => undefined);
  return (await ask<CryptoKey | undefined>('keys', 'readonly', (keys) => keys.get(personId))) ?? key;
};

const keyOf = async (personId: string): Promise<CryptoKey> => {
  const { keys } = await connection();
  const key = keys.get(personId) ?? (await keptKey(personId));
  keys.set(personId, key);
  return key;
};

let last: Promise<unknown> = Promise.resolve();
/**
 * One after the other, as asked: what was kept a moment ago is there for whoever reads now. A connection that the browser
 * has cut without a word, as phones do in the background, is opened anew.
 */
const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
  const anew = () => {
    opened = undefined;
    return work();
  };
  const next = last.then(() => work().catch(anew));
  last = next.catch(() => undefined);
  return next;
};

export interface Vault {
  keep(value: unknown): Promise<boolean>;
  restore(): Promise<unknown>;
  erase(): Promise<boolean>;
  /** This and everything kept below it, by names that begin with this one and a slash. */
  eraseAll(): Promise<boolean>;
}

/** The place for one person's unsent words about one thing: a request, the post for a channel. */
export const vaultFor = (personId: string, about: string): Vault => {
  const name = `${personId}/${about}`;
  const additionalData = new TextEncoder().encode(name);
  const worked = (work: () => Promise<unknown>) =>
    inOrder(work).then(
      () => true,
      () => false,
    );
  return {
    keep: (value) =>
      worked(async () => {
        const key = await keyOf(personId);
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const words = new TextEncoder().encode(JSON.stringify(value));
        const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, words);
        await ask('copies', 'readwrite', (copies) => copies.put({ iv, sealed } satisfies Copy, name));
      }),
    restore: () =>
      inOrder(async () => {
        const copy = await ask<Copy | undefined>('copies', 'readonly', (copies) => copies.get(name));
        if (!copy) return undefined;
        const key = await keyOf(personId);
        const words = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: copy.iv, additionalData }, key, copy.sealed);
        return JSON.parse(new TextDecoder().decode(words));
      }).catch(() => undefined),
    erase: () => worked(() => ask('copies', 'readwrite', (copies) => copies.delete(name))),
    eraseAll: () =>
      worked(async () => {
        await ask('copies', 'readwrite', (copies) => copies.delete(name));
        // `0` is the sign after the slash.
        await ask('copies', 'readwrite', (copies) =>
          copies.delete(IDBKeyRange.bound(`${name}/`, `${name}0`, false, true)),
        );
      }),
  };
};
