import type { Caller } from '../../platform/caller.ts';
import { commitOnce, firstResult, type Once } from '../../platform/idempotency.ts';
import { keyedHash, newId } from '../../platform/ids.ts';
import type { Effect } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { notFound } from '../../platform/refused.ts';
import type { DataKey } from '../../platform/sealed/data-key.ts';
import type { Change } from '../../platform/storage/commit.ts';
import type { Stored } from '../../platform/storage/tables.ts';
import { type ConflictRequest, currentAsking } from '../rules/request.ts';
import { contentRows, partitionOf, type RequestRow, requestKey, requestOf, requestTable } from './rows.ts';
import { sealRow } from './sealing.ts';

/** Which part a person has in a request. */
export type Role = 'requester' | 'mediator';

/** A request with what is needed to change it. */
export interface Kept {
  readonly request: ConflictRequest;
  readonly key: DataKey;
  readonly wrappedKey: string;
  /** Of the request row: every change replaces that row, so that two at once cannot both happen. */
  readonly etag: string;
  readonly rowKeys: readonly string[];
}

/** Differs for the same person in every request, so that a dump does not show who is in more than one. */
const partHash = (secret: Uint8Array, id: string, personId: string): string =>
  keyedHash(secret, 'part-in-request', id, personId);

const rowsOf = async ({ tables }: Platform, tenantId: string, id: string) => {
  const rows = await tables.list<object>(requestTable, partitionOf(tenantId, id));
  const head = rows.find(({ rowKey }) => rowKey === requestKey) as Stored<RequestRow> | undefined;
  return { rows, head };
};

const opened = async (
  { keys }: Platform,
  tenantId: string,
  id: string,
  head: Stored<RequestRow>,
  rows: readonly Stored<object>[],
): Promise<Kept> => {
  const key = await keys.open(tenantId, id, head.wrappedKey);
  return {
    request: requestOf({ tenantId, id, key }, head, rows),
    key,
    wrappedKey: head.wrappedKey,
    etag: head.etag,
    rowKeys: rows.map(({ rowKey }) => rowKey),
  };
};

/**
 * The request, for somebody who has a part in it; nothing for everybody else. Whether they have is decided on keyed
 * hashes, before anything is opened.
 */
export const findPart = async (
  platform: Platform,
  caller: Pick<Caller, 'tenantId' | 'id'>,
  id: string,
): Promise<(Kept & { readonly role: Role }) | undefined> => {
  const [{ rows, head }, secret] = await Promise.all([rowsOf(platform, caller.tenantId, id), platform.secret()]);
  const hash = partHash(secret, id, caller.id);
  const role =
    head?.requesterHash === hash ? 'requester' : head?.mediatorHash === hash ? ('mediator' as const) : undefined;
  return head && role && { ...(await opened(platform, caller.tenantId, id, head, rows)), role };
};

/** @throws Refused `not-found`, the same for what is private, what was erased and what never was. */
export const partIn = async (platform: Platform, caller: Caller, id: string): Promise<Kept & { role: Role }> => {
  const found = await findPart(platform, caller, id);
  if (!found) throw notFound();
  return found;
};

/** For effects, which act for nobody. */
export const readRequest = async (platform: Platform, partition: string): Promise<Kept | undefined> => {
  const [tenantId = '', id = ''] = partition.split('|');
  const { rows, head } = await rowsOf(platform, tenantId, id);
  return head && opened(platform, tenantId, id, head, rows);
};

const requestRow = (secret: Uint8Array, request: ConflictRequest, wrappedKey: string): RequestRow => {
  const { id, state, outcome, receipt, version, createdAt, savedAt, submittedAt, promisedBy, closedAt } = request;
  const mediator = currentAsking(request);
  return {
    state,
    ...(outcome && { outcome }),
    ...(receipt && { receipt }),
    version,
    createdAt,
    savedAt,
    ...(submittedAt && { submittedAt }),
    ...(promisedBy && { promisedBy }),
    ...(closedAt && { closedAt }),
    requesterHash: partHash(secret, id, request.requesterId),
    ...(mediator && { mediatorHash: partHash(secret, id, mediator.mediatorId) }),
    wrappedKey,
  };
};

/** The rows of a new request. */
const creation = (
  secret: Uint8Array,
  request: ConflictRequest,
  { key, wrapped }: { readonly key: DataKey; readonly wrapped: string },
): Change[] => [
  { do: 'create', rowKey: requestKey, row: requestRow(secret, request, wrapped) },
  ...[...contentRows(request)].map(
    ([rowKey, parts]): Change => ({ do: 'create', rowKey, row: sealRow(key, rowKey, parts) }),
  ),
];

/** The rows that differ between what is kept and what it becomes; the request row always, guarded by its version. */
const changes = (secret: Uint8Array, kept: Kept, next: ConflictRequest): Change[] => {
  const before = contentRows(kept.request);
  const after = contentRows(next);
  const written = [...after].flatMap(([rowKey, parts]): Change[] => {
    const was = before.get(rowKey);
    if (was && JSON.stringify(was) === JSON.stringify(parts)) return [];
    return [{ do: was ? 'replace' : 'create', rowKey, row: sealRow(kept.key, rowKey, parts) }];
  });
  const removed = [...before.keys()].flatMap((rowKey): Change[] =>
    after.has(rowKey) ? [] : [{ do: 'remove', rowKey }],
  );
  const head: Change = {
    do: 'replace',
    rowKey: requestKey,
    row: requestRow(secret, next, kept.wrappedKey),
    etag: kept.etag,
  };
  return [head, ...written, ...removed];
};

/** Keeps what the request has become, with what follows from it, in one transaction. @throws NotCommitted for a lost race */
export const keep = async (
  platform: Platform,
  kept: Kept,
  next: ConflictRequest,
  effects: readonly Effect[] = [],
): Promise<void> => {
  const { tenantId, id } = next;
  const rows = changes(await platform.secret(), kept, next);
  await platform.commit(requestTable, partitionOf(tenantId, id), rows, effects);
};

/** The same for a call with an idempotency key; gives the result of whoever came first with this key. */
export const keepOnce = async (
  platform: Platform,
  kept: Kept,
  next: ConflictRequest,
  { once, resultId, now }: { readonly once: Once; readonly resultId: string; readonly now: Date },
  effects: readonly Effect[] = [],
): Promise<string> => {
  const { tenantId, id } = next;
  const rows = changes(await platform.secret(), kept, next);
  const context = { tables: platform.tables, commit: platform.commit, now };
  return commitOnce(context, once, resultId, requestTable, partitionOf(tenantId, id), rows, effects);
};

/** Keeps a new request with a key of its own. False when an equal call made it at the same moment. */
export const createOnce = async (
  platform: Platform,
  request: ConflictRequest,
  { once, now }: { readonly once: Once; readonly now: Date },
  effects: readonly Effect[],
): Promise<boolean> => {
  const { tenantId, id } = request;
  const [secret, key] = await Promise.all([platform.secret(), platform.keys.create(tenantId, id)]);
  const context = { tables: platform.tables, commit: platform.commit, now };
  const resultId = newId(now);
  const rows = creation(secret, request, key);
  return (
    (await commitOnce(context, once, resultId, requestTable, partitionOf(tenantId, id), rows, effects)) === resultId
  );
};

/** What the first call with this key made, when this is a repeat. @throws Refused `idempotency-key-reused` */
export const madeBefore = (platform: Platform, caller: Caller, id: string, once: Once): Promise<string | undefined> =>
  firstResult(platform.tables, requestTable, partitionOf(caller.tenantId, id), once);
