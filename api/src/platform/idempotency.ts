import type { Caller } from './caller.ts';
import { type HashKey, keyedHash } from './ids.ts';
import type { Effect } from './outbox/effect.ts';
import { Refused } from './refused.ts';
import { type Change, type Commit, NotCommitted } from './storage/commit.ts';
import type { TableName, Tables } from './storage/tables.ts';

/** One caller's one action: the key that the client chose, bound to caller, path and body. */
export interface Once {
  readonly rowKey: string;
  readonly bodyHash: string;
}

/** The row that keeps what the first call made. */
export interface OnceRow {
  readonly bodyHash: string;
  readonly resultId: string;
  readonly at: Date;
}

/** Keyed hashes: what somebody did, and with which words, cannot be guessed from the row. */
export const onceOf = (secret: HashKey, caller: Caller, path: string, key: string, body: unknown): Once => ({
  rowKey: `once_${keyedHash(secret, 'once', caller.tenantId, caller.id, path, key)}`,
  bodyHash: keyedHash(secret, 'body', JSON.stringify(body) ?? ''),
});

/**
 * The id that the first call made, from the row of its key when there is one.
 * @throws Refused `idempotency-key-reused` when the same key came with another body.
 */
export const resultIn = (row: OnceRow | undefined, once: Once): string | undefined => {
  if (row && row.bodyHash !== once.bodyHash) {
    throw new Refused(
      'idempotency-key-reused',
      'This key was used for something else. Send a new key for a new entry.',
    );
  }
  return row?.resultId;
};

/** The same, for whoever has not read the partition yet. */
export const firstResult = async (
  tables: Tables,
  table: TableName,
  partition: string,
  once: Once,
): Promise<string | undefined> => resultIn(await tables.get<OnceRow>(table, partition, once.rowKey), once);

/**
 * Commits with the idempotency row in the same transaction.
 * Two equal calls at once give one result: the second finds what the first made.
 */
export const commitOnce = async (
  { tables, commit, now }: { tables: Tables; commit: Commit; now: Date },
  once: Once,
  resultId: string,
  table: TableName,
  partition: string,
  changes: readonly Change[],
  effects: readonly Effect[],
): Promise<string> => {
  const row: OnceRow = { bodyHash: once.bodyHash, resultId, at: now };
  try {
    await commit(table, partition, [...changes, { do: 'create', rowKey: once.rowKey, row }], effects);
    return resultId;
  } catch (error) {
    if (!(error instanceof NotCommitted)) throw error;
    const first = await firstResult(tables, table, partition, once);
    if (first === undefined) throw error;
    return first;
  }
};
