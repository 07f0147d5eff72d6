import { retentionDays } from '../../contract/retention.ts';
import type { OnceRow } from '../../platform/idempotency.ts';
import type { Platform } from '../../platform/platform.ts';
import { startingWith } from '../../platform/storage/tables.ts';
import { wallsTable } from '../store/keys.ts';

const atOnce = 99;
const dayMs = 86_400_000;

/** P5: the keys of calls that were made long enough ago. Only the keys of the last days are ever there to be read. */
export const forgetKeys = async ({ tables, commit, clock }: Platform, partition: string): Promise<void> => {
  const until = clock.now().getTime() - retentionDays.idempotencyKey * dayMs;
  const rows = await tables.list<OnceRow>(wallsTable, partition, { ...startingWith('once_'), select: ['at'] });
  const old = rows.filter(({ at }) => at.getTime() <= until);
  for (let first = 0; first < old.length; first += atOnce) {
    const removals = old.slice(first, first + atOnce).map(({ rowKey }) => ({ do: 'remove', rowKey }) as const);
    await commit(wallsTable, partition, removals);
  }
};
