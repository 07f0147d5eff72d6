import { outboxPrefix } from '../../platform/outbox/row.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Change } from '../../platform/storage/commit.ts';
import { mineKey, partyKey, queueKey } from '../rules/queue.ts';
import { forgetItem } from './lists.ts';
import type { Kept } from './reading.ts';
import { partitionOf, requestKey, requestTable } from './rows.ts';

/** The limit of one transaction, less the row of what follows. */
const rowsAtOnce = 99;

type Rows = readonly { readonly rowKey: string }[];

const removalsOf = (rows: Rows): Change[] =>
  rows
    // What is still to be delivered is the deliverer's to remove; it finds nothing and is done.
    .filter(({ rowKey }) => !rowKey.startsWith(outboxPrefix))
    .map(({ rowKey }) => ({ do: 'remove', rowKey }));

/** The first rows to go, the wrapped key among them: without it the rest cannot be read by anybody. */
const removalWithKey = (rows: Rows): Change[] =>
  removalsOf(rows)
    .toSorted((a, b) => Number(b.rowKey === requestKey) - Number(a.rowKey === requestKey))
    .slice(0, rowsAtOnce);

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

/** Erases a request with its key: from then on nobody can read a word of it. What one transaction does not hold follows. */
export const eraseWhole = async (platform: Platform, kept: Kept): Promise<void> => {
  const { tenantId, id } = kept.request;
  const effect = { name: 'erase-request', about: id };
  await platform.commit(requestTable, partitionOf(tenantId, id), removalWithKey(kept.rows), [effect]);
  await forgetEverywhere(platform, kept);
};
