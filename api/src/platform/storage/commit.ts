import { setImmediate as nextTurn } from 'node:timers/promises';
import { RestError, type TransactionAction } from '@azure/data-tables';
import type { Clock } from '../clock.ts';
import { newId } from '../ids.ts';
import type { Effect } from '../outbox/effect.ts';
import { newOutboxRow, type OutboxRow, outboxPrefix } from '../outbox/row.ts';
import { orUnavailable } from './failures.ts';
import type { TakeBack, WakeUps } from './queue.ts';
import type { Stored, TableName, Tables } from './tables.ts';

/** One row's part in a transaction. Without an etag, `replace`, `merge` and `remove` only demand that the row is there. */
export type Change =
  | { readonly do: 'create'; readonly rowKey: string; readonly row: object }
  | { readonly do: 'replace'; readonly rowKey: string; readonly row: object; readonly etag?: string }
  | { readonly do: 'merge'; readonly rowKey: string; readonly row: object; readonly etag?: string }
  | { readonly do: 'put'; readonly rowKey: string; readonly row: object }
  /** Creates the row, or sets just these properties of it: writers of different properties never fight. */
  | { readonly do: 'put-merge'; readonly rowKey: string; readonly row: object }
  | { readonly do: 'remove'; readonly rowKey: string };

/** Why a transaction left nothing behind. */
export type CommitFailure = 'exists' | 'stale' | 'gone';

/** The transaction lost a race; nothing of it is stored. */
export class NotCommitted extends Error {
  readonly failure: CommitFailure;
  /** The row that refused, where the service names it. */
  readonly rowKey: string | undefined;
  constructor(failure: CommitFailure, rowKey: string | undefined) {
    super(`the transaction was refused: ${failure}`);
    this.failure = failure;
    this.rowKey = rowKey;
  }
}

const actionOf = (partitionKey: string, change: Change): TransactionAction => {
  const entity = { partitionKey, rowKey: change.rowKey, ...('row' in change ? change.row : {}) };
  const etag = 'etag' in change && change.etag ? { etag: change.etag } : { etag: '*' };
  switch (change.do) {
    case 'create':
      return ['create', entity];
    case 'replace':
      return ['update', entity, 'Replace', etag];
    case 'merge':
      return ['update', entity, 'Merge', etag];
    case 'put':
      return ['upsert', entity, 'Replace'];
    case 'put-merge':
      return ['upsert', entity, 'Merge'];
    case 'remove':
      return ['delete', entity];
  }
};

const failureOf = (error: RestError): CommitFailure | undefined =>
  error.statusCode === 409
    ? 'exists'
    : error.statusCode === 412
      ? 'stale'
      : error.statusCode === 404
        ? 'gone'
        : undefined;

/** The service begins its message with the position of the refused change. */
const refusedKey = (error: RestError, changes: readonly Change[]): string | undefined => {
  const position = /^\s*(?:\{.*?"value":")?(\d+):/s.exec(error.message)?.[1];
  return position === undefined ? undefined : changes[Number(position)]?.rowKey;
};

/**
 * Stores all changes of one partition in one transaction together with what follows from them.
 * A wake-up is queued first, so that a crash at any point leaves either nothing or effects that somebody will deliver.
 * At most 99 changes (the service's limit of 100 entities, less the outbox row). `ahead` is a wake-up that is on its way already.
 * @throws NotCommitted when a row exists already, has changed or is gone; Refused `unavailable` in an outage.
 */
export type Commit = (
  table: TableName,
  partition: string,
  changes: readonly Change[],
  effects?: readonly Effect[],
  ahead?: Promise<TakeBack>,
) => Promise<void>;

const wakeUpSeconds = 30;
const transactionTimeoutMs = 10_000;

export const commitWith = (
  tables: Tables,
  wakeUps: WakeUps,
  clock: Clock,
  deliver: (table: TableName, partition: string, row: Stored<OutboxRow>, takeBack: TakeBack) => void,
): Commit => {
  return async (table, partition, changes, effects = [], ahead = undefined) => {
    const now = clock.now();
    const rowKey = `${outboxPrefix}${newId(now)}`;
    const row = newOutboxRow(effects, now);
    const outbox: Change[] = effects.length > 0 ? [{ do: 'create', rowKey, row }] : [];
    const takeBack =
      outbox.length > 0 ? await (ahead ?? wakeUps.send({ table, partition, looked: 0 }, wakeUpSeconds)) : undefined;
    const all = [...changes, ...outbox];
    let kept: Stored<OutboxRow> | undefined;

    try {
      const { subResponses } = await orUnavailable(() =>
        tables.client(table).submitTransaction(
          all.map((change) => actionOf(partition, change)),
          { abortSignal: AbortSignal.timeout(transactionTimeoutMs) },
        ),
      );
      const etag = subResponses.at(-1)?.etag;
      if (etag) kept = { ...row, rowKey, etag };
    } catch (error) {
      const failure = error instanceof RestError ? failureOf(error) : undefined;
      if (!failure) throw error;
      // A retry inside the client after a lost answer finds its own first try: then the transaction did happen.
      kept = takeBack && (await tables.get<OutboxRow>(table, partition, rowKey));
      if (!kept) throw new NotCommitted(failure, refusedKey(error as RestError, all));
    }
    // One that the service gave no etag for is delivered by its wake-up.
    if (takeBack && kept) deliver(table, partition, kept, takeBack);
  };
};

/**
 * A change of one partition whose wake-up is queued while it is still being decided on, so that it takes no time of its own.
 * When nothing was kept, the wake-up is taken back.
 */
export const wakingAhead = async <Platform extends { readonly commit: Commit; readonly wakeUps: WakeUps }, Result>(
  platform: Platform,
  table: TableName,
  partition: string,
  change: (platform: Platform) => Promise<Result>,
): Promise<Result> => {
  const ahead = platform.wakeUps.send({ table, partition, looked: 0 }, wakeUpSeconds);
  // Whoever commits hears of a failure.
  ahead.catch(() => undefined);
  // The message is on its way before the storage is asked for anything else.
  await nextTurn();
  let isUsed = false;
  const commit: Commit = (to, of, changes, effects) => {
    const isThis = !isUsed && to === table && of === partition;
    isUsed ||= isThis;
    return platform.commit(to, of, changes, effects, isThis ? ahead : undefined);
  };
  try {
    return await change({ ...platform, commit });
  } finally {
    if (!isUsed) void ahead.then((takeBack) => takeBack()).catch(() => undefined);
  }
};
