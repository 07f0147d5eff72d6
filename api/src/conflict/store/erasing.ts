import { outboxPrefix } from '../../platform/outbox/row.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Change } from '../../platform/storage/commit.ts';
import { requestKey, requestTable } from './rows.ts';

/** The limit of one transaction, less the row of what follows. */
const rowsAtOnce = 99;

type Rows = readonly { readonly rowKey: string }[];

const removalsOf = (rows: Rows): Change[] =>
  rows
    // What is still to be delivered is the deliverer's to remove; it finds nothing and is done.
    .filter(({ rowKey }) => !rowKey.startsWith(outboxPrefix))
    .map(({ rowKey }) => ({ do: 'remove', rowKey }));

/** The first rows to go, the wrapped key among them: without it the rest cannot be read by anybody. */
export const removalWithKey = (rows: Rows): Change[] =>
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
