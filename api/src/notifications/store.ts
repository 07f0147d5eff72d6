import { keyedHash } from '../platform/ids.ts';
import type { Platform } from '../platform/platform.ts';
import type { Change } from '../platform/storage/commit.ts';
import { startingWith, type Tables } from '../platform/storage/tables.ts';
import { type GatheredKind, perMinute } from './rules/gathering.ts';

/** What waits to be told to somebody about recognition; never anything of a conflict request. */
export const toldTable = 'people';

/** A keyed hash of the person: messages of the queue name the partition, and say nobody's id. */
export const toldPartition = async (platform: Platform, personId: string): Promise<string> =>
  `told|${keyedHash(await platform.secret(), 'told', platform.config.tenantId, personId)}`;

interface WaitingRow {
  readonly personId: string;
  readonly about: string;
  readonly at: string;
}

export interface Waiting extends WaitingRow {
  readonly rowKey: string;
}

const recentKey = (kind: GatheredKind) => `recent_${kind}`;
const waitingPrefix = (kind: GatheredKind) => `waiting_${kind}_`;
/** What one transaction removes, with the row of when it was told and the one of what follows; more are told next. */
export const atOnce = 90;

/** The same piece of news is one row, however often it is brought. */
export const waiting = (
  { personId, kind, about }: { readonly personId: string; readonly kind: GatheredKind; readonly about: string },
  at: Date,
): Change => ({
  do: 'put',
  rowKey: `${waitingPrefix(kind)}${keyedHash(new Uint8Array(), about).slice(0, 32)}`,
  row: { personId, about, at: at.toISOString() } satisfies WaitingRow,
});

/** The oldest first. */
export const readWaiting = async (tables: Tables, partition: string, kind: GatheredKind): Promise<Waiting[]> => {
  const range = { ...startingWith(waitingPrefix(kind)), limit: atOnce };
  const rows = await tables.list<WaitingRow>(toldTable, partition, range);
  return rows.toSorted((one, other) => one.at.localeCompare(other.at) || one.rowKey.localeCompare(other.rowKey));
};

/** What was told is no longer waiting; `recent` are the times before this one. */
export const dropped = (
  kind: GatheredKind,
  gathered: readonly Waiting[],
  recent: readonly Date[],
  at: Date,
): Change[] => [
  { do: 'put', rowKey: recentKey(kind), row: { times: JSON.stringify([...recent, at].slice(-perMinute)) } },
  ...gathered.map(({ rowKey }): Change => ({ do: 'remove', rowKey })),
];

/** When something of this kind was told lately. */
export const readRecent = async (tables: Tables, partition: string, kind: GatheredKind): Promise<Date[]> => {
  const row = await tables.get<{ times: string }>(toldTable, partition, recentKey(kind));
  return row ? (JSON.parse(row.times) as string[]).map((time) => new Date(time)) : [];
};
