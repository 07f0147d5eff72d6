import type { Caller } from '../../platform/caller.ts';
import { type Once, type OnceRow, resultIn } from '../../platform/idempotency.ts';
import { type HashKey, keyedHash } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { notFound } from '../../platform/refused.ts';
import type { DataKey } from '../../platform/sealed/data-key.ts';
import type { Stored } from '../../platform/storage/tables.ts';
import type { ConflictRequest } from '../rules/request.ts';
import { partitionOf, type RequestRow, requestKey, requestOf, requestTable } from './rows.ts';

/** Which part a person has in a request. */
export type Role = 'requester' | 'mediator' | 'party';

/** A request with what is needed to change it. */
export interface Kept {
  readonly request: ConflictRequest;
  readonly key: DataKey;
  readonly wrappedKey: string;
  /** Of the request row: every change replaces that row, so that two at once cannot both happen. */
  readonly etag: string;
  /** All rows of the partition as they are stored. */
  readonly rows: readonly Stored<object>[];
}

/** Differs for the same person in every request, so that a dump does not show who is in more than one. */
export const partHash = (secret: HashKey, id: string, personId: string): string =>
  keyedHash(secret, 'part-in-request', id, personId);

const roleIn = ({ requesterHash, mediatorHash, partyHashes = '' }: RequestRow, hash: string): Role | undefined => {
  if (requesterHash === hash) return 'requester';
  if (mediatorHash === hash) return 'mediator';
  return partyHashes.split(' ').includes(hash) ? 'party' : undefined;
};

const readRows = async ({ tables }: Platform, tenantId: string, id: string) => {
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
  const request = requestOf({ tenantId, id, key }, head, rows);
  return { request, key, wrappedKey: head.wrappedKey, etag: head.etag, rows };
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
  const [{ rows, head }, secret] = await Promise.all([readRows(platform, caller.tenantId, id), platform.secret()]);
  const hash = partHash(secret, id, caller.id);
  const role = head && roleIn(head, hash);
  return head && role && { ...(await opened(platform, caller.tenantId, id, head, rows)), role };
};

/** Whether a request was submitted and is not closed, from its one readable row: nothing of it is opened. */
export const isUnderWay = async ({ tables }: Platform, tenantId: string, id: string): Promise<boolean> => {
  const head = await tables.get<RequestRow>(requestTable, partitionOf(tenantId, id), requestKey);
  return head !== undefined && head.state !== 'draft' && head.state !== 'closed';
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
  const { rows, head } = await readRows(platform, tenantId, id);
  return head && opened(platform, tenantId, id, head, rows);
};

/** What the first call with this key made, when this is a repeat. @throws Refused `idempotency-key-reused` */
export const madeBefore = ({ rows }: Kept, once: Once): string | undefined =>
  resultIn(rows.find(({ rowKey }) => rowKey === once.rowKey) as Stored<OnceRow> | undefined, once);
