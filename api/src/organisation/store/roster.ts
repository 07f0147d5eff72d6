import type { Platform } from '../../platform/platform.ts';
import { type Stored, startingWith } from '../../platform/storage/tables.ts';
import type { RosterEntry } from '../rules/roster-entry.ts';
import { organisationTable } from './team.ts';

interface RosterRow {
  readonly entry: string;
}

export interface OnRoster {
  readonly personId: string;
  readonly entry: RosterEntry;
  readonly etag: string;
}

const prefix = 'm_';
export const rosterPartition = (tenantId: string): string => `${tenantId}|roster`;
export const rosterKey = (personId: string): string => `${prefix}${personId}`;
export const rosterRow = (entry: RosterEntry): RosterRow => ({ entry: JSON.stringify(entry) });

const onRoster = (row: Stored<RosterRow>): OnRoster => ({
  personId: row.rowKey.slice(prefix.length),
  entry: JSON.parse(row.entry) as RosterEntry,
  etag: row.etag,
});

type Storage = Pick<Platform, 'tables' | 'config'>;

/** The whole roster, or its first `limit` people. */
export const readRoster = async ({ tables, config }: Storage, limit?: number): Promise<OnRoster[]> => {
  const range = { ...startingWith(prefix), ...(limit !== undefined && { limit }) };
  return (await tables.list<RosterRow>(organisationTable, rosterPartition(config.tenantId), range)).map(onRoster);
};

export const readMediator = async ({ tables, config }: Storage, personId: string): Promise<OnRoster | undefined> => {
  const row = await tables.get<RosterRow>(organisationTable, rosterPartition(config.tenantId), rosterKey(personId));
  return row && onRoster(row);
};
