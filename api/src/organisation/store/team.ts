import type { Guideline, Value } from '../../contract/shapes/organisation.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Change } from '../../platform/storage/commit.ts';
import type { Stored } from '../../platform/storage/tables.ts';
import { listOf, listProperties } from './properties.ts';

/** What a team agreed on: what it recognises people for, and how it settles conflict. */
export interface TeamAgreement {
  readonly values: readonly Value[];
  /** The version rises with every change of the items. */
  readonly guidelines: { readonly version: number; readonly items: readonly Guideline[] };
}

type Storage = Pick<Platform, 'tables' | 'config'>;

interface TeamRow {
  readonly guidelinesVersion: number;
}

export const organisationTable = 'organisation';
export const teamPartition = (tenantId: string, teamId: string): string => `${tenantId}|team|${teamId}`;
const settingsKey = 'settings';
const guidelinesKey = (version: number): string => `guidelines_${String(version).padStart(6, '0')}`;

/** The team's row and what it says; undefined until an owner changes something. */
export const readTeam = async (
  { tables, config }: Storage,
  teamId: string,
): Promise<{ readonly agreement: TeamAgreement; readonly row: Stored<TeamRow> } | undefined> => {
  const row = await tables.get<TeamRow>(organisationTable, teamPartition(config.tenantId, teamId), settingsKey);
  if (!row) return undefined;
  const agreement = {
    values: listOf<Value>(row, 'value'),
    guidelines: { version: row.guidelinesVersion, items: listOf<Guideline>(row, 'guideline') },
  };
  return { agreement, row };
};

/** A version of the guidelines, kept for good: a conflict request names the version that was in force. */
const keptVersion = ({ version, items }: TeamAgreement['guidelines'], at: Date, byId: string): Change => ({
  do: 'create',
  rowKey: guidelinesKey(version),
  row: { at, byId, ...listProperties('guideline', items) },
});

interface VersionRow {
  readonly at: Date;
  /** Empty for the version that ships with the app. */
  readonly byId: string;
}

/** One version of the guidelines that an owner agreed on, or that was in force before anybody changed it. */
export interface GuidelinesThen {
  readonly version: number;
  readonly items: readonly Guideline[];
  readonly agreed?: { readonly at: Date; readonly byId: string };
}

/** At most `limit` versions from `newest` down: they are numbered without gaps, so this is one range read. */
export const readVersions = async (
  { tables, config }: Storage,
  teamId: string,
  { newest, limit }: { readonly newest: number; readonly limit: number },
): Promise<GuidelinesThen[]> => {
  const rows = await tables.list<VersionRow>(organisationTable, teamPartition(config.tenantId, teamId), {
    from: guidelinesKey(Math.max(1, newest - limit + 1)),
    to: guidelinesKey(newest + 1),
  });
  return rows.toReversed().map((row) => ({
    version: Number(row.rowKey.slice(guidelinesKey(0).lastIndexOf('_') + 1)),
    items: listOf<Guideline>(row, 'guideline'),
    ...(row.byId && { agreed: { at: row.at, byId: row.byId } }),
  }));
};

/** The rows that change with an agreement; `before` is what was in force, shipped or stored. */
export const teamChanges = (
  before: TeamAgreement,
  stored: Stored<object> | undefined,
  after: TeamAgreement,
  { at, byId }: { readonly at: Date; readonly byId: string },
): Change[] => {
  const row = {
    guidelinesVersion: after.guidelines.version,
    ...listProperties('value', after.values),
    ...listProperties('guideline', after.guidelines.items),
  };
  const isNewVersion = after.guidelines.version !== before.guidelines.version;
  return [
    stored
      ? { do: 'replace', rowKey: settingsKey, row, etag: stored.etag }
      : { do: 'create', rowKey: settingsKey, row },
    // What ships with the app may change with the app: the version that this team had is kept as it was.
    ...(stored ? [] : [keptVersion(before.guidelines, at, '')]),
    ...(isNewVersion ? [keptVersion(after.guidelines, at, byId)] : []),
  ];
};
