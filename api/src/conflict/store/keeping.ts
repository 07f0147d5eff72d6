import { commitOnce, type Once } from '../../platform/idempotency.ts';
import { type HashKey, newId } from '../../platform/ids.ts';
import type { Effect } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import type { DataKey } from '../../platform/sealed/data-key.ts';
import type { Change } from '../../platform/storage/commit.ts';
import { type ConflictRequest, currentAsking } from '../rules/request.ts';
import { partyIds } from '../rules/talks/taking-part.ts';
import { consequences } from './consequences.ts';
import { notesPrefix } from './notes.ts';
import { type Kept, partHash } from './reading.ts';
import { contentRows, partitionOf, type RequestRow, requestKey, requestTable } from './rows.ts';
import { sealRow } from './sealing.ts';

/** As many as there can be parties: the rest are nobody's. */
const mostParties = 5;

const partyHashes = (secret: HashKey, request: ConflictRequest): string => {
  const ids = partyIds(request);
  const nobody = Array.from({ length: Math.max(0, mostParties - ids.length) }, (_, position) => `nobody-${position}`);
  return [...ids, ...nobody]
    .map((id) => partHash(secret, request.id, id))
    .toSorted()
    .join(' ');
};

const requestRow = (secret: HashKey, request: ConflictRequest, wrappedKey: string): RequestRow => {
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
    ...(submittedAt && { partyHashes: partyHashes(secret, request) }),
    wrappedKey,
  };
};

/** The rows of a new request. */
export const creation = (
  secret: HashKey,
  request: ConflictRequest,
  { key, wrapped }: { readonly key: DataKey; readonly wrapped: string },
): Change[] => [
  { do: 'create', rowKey: requestKey, row: requestRow(secret, request, wrapped) },
  ...[...contentRows(request)].map(
    ([rowKey, parts]): Change => ({ do: 'create', rowKey, row: sealRow(key, rowKey, parts) }),
  ),
];

/** A mediator who has no part any more leaves no notes behind. */
const notesOfFormer = ({ rows }: Kept, next: ConflictRequest): Change[] =>
  rows.flatMap(({ rowKey }): Change[] =>
    rowKey.startsWith(notesPrefix) && rowKey !== `${notesPrefix}${currentAsking(next)?.id}`
      ? [{ do: 'remove', rowKey }]
      : [],
  );

/** The rows that differ between what is kept and what it becomes; the request row always, guarded by its version. */
const changes = (secret: HashKey, kept: Kept, next: ConflictRequest): Change[] => {
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
  return [head, ...written, ...removed, ...notesOfFormer(kept, next)];
};

/** Keeps what the request has become, with what follows from it (people's lists and timers by themselves), in one transaction. @throws NotCommitted for a lost race */
export const keep = async (
  platform: Platform,
  kept: Kept,
  next: ConflictRequest,
  effects: readonly Effect[] = [],
): Promise<void> => {
  const { tenantId, id } = next;
  const rows = changes(await platform.secret(), kept, next);
  await platform.commit(requestTable, partitionOf(tenantId, id), rows, [
    ...consequences(kept.request, next),
    ...effects,
  ]);
};

/** One call of a person, by its idempotency key, and the id of what it makes. */
interface OneCall {
  readonly once: Once;
  readonly resultId: string;
  readonly now: Date;
}

const commitRows = async (
  platform: Platform,
  { tenantId, id }: ConflictRequest,
  rows: readonly Change[],
  { once, resultId, now }: OneCall,
  effects: readonly Effect[],
): Promise<string> => {
  const context = { tables: platform.tables, commit: platform.commit, now };
  return commitOnce(context, once, resultId, requestTable, partitionOf(tenantId, id), rows, effects);
};

/** The same for a call with an idempotency key; gives the result of whoever came first with this key. */
export const keepOnce = async (
  platform: Platform,
  kept: Kept,
  next: ConflictRequest,
  call: OneCall,
  effects: readonly Effect[] = [],
): Promise<string> => {
  const rows = changes(await platform.secret(), kept, next);
  return commitRows(platform, next, rows, call, [...consequences(kept.request, next), ...effects]);
};

/** Keeps a new request with a key of its own. False when an equal call made it at the same moment. */
export const createOnce = async (
  platform: Platform,
  request: ConflictRequest,
  { once, now }: Omit<OneCall, 'resultId'>,
): Promise<boolean> => {
  const [secret, key] = await Promise.all([platform.secret(), platform.keys.create(request.tenantId, request.id)]);
  const resultId = newId(now);
  const made = await commitRows(
    platform,
    request,
    creation(secret, request, key),
    { once, resultId, now },
    consequences(undefined, request),
  );
  return made === resultId;
};
