import { RestError } from '@azure/data-tables';
import { outboxPrefix } from '../../platform/outbox/row.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Change, NotCommitted } from '../../platform/storage/commit.ts';
import { orUnavailable } from '../../platform/storage/failures.ts';
import { mineKey, partyKey, queueKey } from '../rules/queue.ts';
import { forgetItem } from './lists.ts';
import type { Kept } from './reading.ts';
import { partitionOf, requestKey, requestTable } from './rows.ts';

/** The limit of one transaction. */
const rowsAtOnce = 100;
const secondLookMs = 60_000;

type Rows = readonly { readonly rowKey: string }[];

const removalsOf = (rows: Rows): Change[] =>
  rows
    // What is still to be delivered is the deliverer's to remove; it finds nothing and is done.
    .filter(({ rowKey }) => !rowKey.startsWith(outboxPrefix))
    .map(({ rowKey }) => ({ do: 'remove', rowKey }));

/** By itself, because in a transaction a removal heeds no version. @throws NotCommitted when the request has changed or is gone */
const removeKey = async ({ tables }: Platform, partition: string, etag: string): Promise<void> => {
  try {
    await orUnavailable(() => tables.client(requestTable).deleteEntity(partition, requestKey, { etag }));
  } catch (error) {
    const status = error instanceof RestError ? error.statusCode : undefined;
    if (status !== 412 && status !== 404) throw error;
    throw new NotCommitted(status === 412 ? 'stale' : 'gone', requestKey);
  }
};

/** Removes all that is left in the partition of a request whose key is gone. */
export const erase = async (platform: Platform, partition: string): Promise<void> => {
  const rows = await platform.tables.list<object>(requestTable, partition, { select: ['state'] });
  const removals = removalsOf(rows);
  for (let first = 0; first < removals.length; first += rowsAtOnce) {
    await platform.commit(requestTable, partition, removals.slice(first, first + rowsAtOnce));
  }
};

/** Takes the request out of everybody's list. A line that stays behind is found empty, and goes when the list is next read. */
const forgetEverywhere = async (platform: Platform, { request }: Kept): Promise<void> => {
  const { id: requestId, requesterId, askings, invitations } = request;
  const queued = queueKey(request);
  await Promise.all([
    forgetItem(platform, 'mine', requesterId, { requestId, key: mineKey(request) }),
    ...(queued ? askings.map((one) => forgetItem(platform, 'queue', one.mediatorId, { requestId, key: queued })) : []),
    ...invitations.map(({ personId }) => {
      const key = partyKey(request, personId);
      return key && forgetItem(platform, 'party', personId, { requestId, key });
    }),
  ]);
};

/**
 * Erases a request with its key, which goes first: from then on nobody can read a word of it. A little later somebody looks
 * whether anything was left; a request that is still there stays.
 * @throws NotCommitted when it has changed since it was read
 */
export const eraseWhole = async (platform: Platform, kept: Kept): Promise<void> => {
  const { tenantId, id } = kept.request;
  const partition = partitionOf(tenantId, id);
  const notBefore = new Date(platform.clock.now().getTime() + secondLookMs);
  await platform.commit(requestTable, partition, [], [{ name: 'erase-request', about: id, notBefore }]);
  await removeKey(platform, partition, kept.etag);
  await erase(platform, partition);
  await forgetEverywhere(platform, kept);
};
