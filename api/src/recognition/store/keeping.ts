import { retentionDays } from '../../contract/retention.ts';
import { commitOnce, type Once } from '../../platform/idempotency.ts';
import { newId } from '../../platform/ids.ts';
import type { Effect } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Change } from '../../platform/storage/commit.ts';
import type { Tables } from '../../platform/storage/tables.ts';
import { cardPrefix, dayKey, timeOfCard, versionKey, wallsTable } from './keys.ts';

/**
 * A wall's version is another text after every transaction that changed a card, because it is written in the same one:
 * whoever reads it, and then the cards, has everything up to it.
 */
export interface VersionRow {
  readonly version: string;
}

/** A card that comes, goes or says something else; a count of its responses is none of it. */
const saysSomethingElse = (change: Change): boolean =>
  change.do === 'create' || change.do === 'remove' || (change.do === 'merge' && 'message' in change.row);

/** Renews the version of the wall, and of every day whose cards say something else. */
const withVersion = (changes: readonly Change[], now: Date): readonly Change[] => {
  const cards = changes.filter(({ rowKey }) => rowKey.startsWith(cardPrefix));
  if (cards.length === 0) return changes;
  const row: VersionRow = { version: newId(now) };
  const days = new Set(cards.filter(saysSomethingElse).map(({ rowKey }) => dayKey(timeOfCard(rowKey))));
  return [
    ...changes,
    { do: 'put', rowKey: versionKey, row },
    ...[...days].map((rowKey): Change => ({ do: 'put-merge', rowKey, row })),
  ];
};

/** Undefined on a wall that never had a card. */
export const readVersion = async (tables: Tables, partition: string): Promise<string | undefined> =>
  (await tables.get<VersionRow>(wallsTable, partition, versionKey))?.version;

/** The one way to change a wall; the most changes are 96 (the rows of two versions, the outbox row, an idempotency row). */
export const keep = (
  { commit, clock }: Pick<Platform, 'commit' | 'clock'>,
  partition: string,
  changes: readonly Change[],
  effects: readonly Effect[] = [],
): Promise<void> => commit(wallsTable, partition, withVersion(changes, clock.now()), effects);

const dayMs = 86_400_000;

/** One sweep of a wall for all the keys of a day, when the last of them may go. */
const forgettingKeys = (now: Date): Effect => {
  const day = Math.floor(now.getTime() / dayMs);
  return {
    name: 'recognition-forget-keys',
    about: `${day}`,
    notBefore: new Date((day + 1 + retentionDays.idempotencyKey) * dayMs),
  };
};

/** The same for a call with an idempotency key; gives the result of whoever came first with this key. */
export const keepOnce = (
  { tables, commit }: Platform,
  partition: string,
  { once, resultId, now }: { readonly once: Once; readonly resultId: string; readonly now: Date },
  changes: readonly Change[],
  effects: readonly Effect[],
): Promise<string> =>
  commitOnce({ tables, commit, now }, once, resultId, wallsTable, partition, withVersion(changes, now), [
    ...effects,
    forgettingKeys(now),
  ]);
