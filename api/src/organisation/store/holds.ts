import type { Platform } from '../../platform/platform.ts';
import { type Change, NotCommitted } from '../../platform/storage/commit.ts';
import { type Stored, startingWith } from '../../platform/storage/tables.ts';
import { type Hold, rememberedUntil, type Turn } from '../rules/holds.ts';
import { organisationTable } from './team.ts';

/** The reason may tell something of a request: it is sealed with a data key of its own, which goes with the row. */
interface HoldRow {
  readonly turns: string;
  readonly reason: Uint8Array;
  readonly wrappedKey: string;
}

export interface KeptHold {
  readonly hold: Hold;
  readonly etag: string;
}

const prefix = 'hold_';
const reasonField = 'reason';
const partitionOf = (tenantId: string): string => `${tenantId}|holds`;
const keyOf = (receipt: string): string => `${prefix}${receipt}`;
const scopeOf = (receipt: string): string => `hold/${receipt}`;

const opened = async ({ keys, config }: Platform, row: Stored<HoldRow>): Promise<KeptHold> => {
  const receipt = row.rowKey.slice(prefix.length);
  const key = await keys.open(config.tenantId, scopeOf(receipt), row.wrappedKey);
  const turns = JSON.parse(row.turns) as Turn[];
  return { hold: { receipt, reason: key.open(reasonField, row.reason), turns }, etag: row.etag };
};

export const readHold = async (platform: Platform, receipt: string): Promise<KeptHold | undefined> => {
  const { tables, config } = platform;
  const row = await tables.get<HoldRow>(organisationTable, partitionOf(config.tenantId), keyOf(receipt));
  return row && opened(platform, row);
};

/** Those behind one, in the order of their receipt numbers; the clocks that run again among them. */
export const readHolds = async (
  platform: Platform,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<Hold[]> => {
  const all = startingWith(prefix);
  const range = { ...all, ...(after && { from: `${keyOf(after)}!` }), limit };
  const rows = await platform.tables.list<HoldRow>(organisationTable, partitionOf(platform.config.tenantId), range);
  return (await Promise.all(rows.map((row) => opened(platform, row)))).map(({ hold }) => hold);
};

/** @throws NotCommitted when somebody else did it at the same moment */
export const keepHold = async (platform: Platform, hold: Hold, before: KeptHold | undefined): Promise<void> => {
  const { keys, commit, config } = platform;
  const { receipt } = hold;
  const { key, wrapped } = await keys.create(config.tenantId, scopeOf(receipt));
  const row: HoldRow = {
    turns: JSON.stringify(hold.turns),
    reason: key.seal(reasonField, hold.reason),
    wrappedKey: wrapped,
  };
  const change: Change = before
    ? { do: 'replace', rowKey: keyOf(receipt), row, etag: before.etag }
    : { do: 'create', rowKey: keyOf(receipt), row };
  const until = rememberedUntil(hold);
  await commit(
    organisationTable,
    partitionOf(config.tenantId),
    [change],
    until ? [{ name: 'forget-hold', about: receipt, notBefore: new Date(until) }] : [],
  );
};

/** Nothing of it stays, the reason least of all; doing it again finds nothing. */
export const removeHold = async ({ commit, config }: Platform, receipt: string): Promise<void> => {
  try {
    await commit(organisationTable, partitionOf(config.tenantId), [{ do: 'remove', rowKey: keyOf(receipt) }]);
  } catch (error) {
    if (!(error instanceof NotCommitted)) throw error;
  }
};
