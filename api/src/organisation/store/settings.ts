import type { NewOrganisationSettings, ReferralContact } from '../../contract/shapes/organisation.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Stored } from '../../platform/storage/tables.ts';
import { listOf, listProperties } from './properties.ts';
import { organisationTable } from './team.ts';

interface SettingsRow {
  readonly promisedDays: number;
}

export const settingsPartition = (tenantId: string): string => `${tenantId}|settings`;
export const settingsKey = 'settings';

export const settingsRow = ({ promisedDays, referralContacts }: NewOrganisationSettings): SettingsRow => ({
  promisedDays,
  ...listProperties('contact', referralContacts),
});

/** What administrators set; undefined until they do. */
export const readSettings = async ({
  tables,
  config,
}: Pick<Platform, 'tables' | 'config'>): Promise<
  { readonly settings: NewOrganisationSettings; readonly row: Stored<SettingsRow> } | undefined
> => {
  const row = await tables.get<SettingsRow>(organisationTable, settingsPartition(config.tenantId), settingsKey);
  if (!row) return undefined;
  return {
    settings: { promisedDays: row.promisedDays, referralContacts: listOf<ReferralContact>(row, 'contact') },
    row,
  };
};
