import type { Preferences } from '../contract/shapes/people.ts';
import type { Platform } from '../platform/platform.ts';
import type { Stored } from '../platform/storage/tables.ts';
import { defaultPreferences } from './rules/preferences.ts';

/** A person's choices as they are used by everybody else: complete, with the defaults for what was never said. */
export type Choices = Omit<Preferences, 'etag'>;

interface ChoicesRow {
  readonly choices: string;
}

export const peopleTable = 'people';
/** One partition per person. */
export const personPartition = (tenantId: string, personId: string): string => `${tenantId}|${personId}`;
export const preferencesKey = 'preferences';

export const choicesRow = (choices: Choices): ChoicesRow => ({ choices: JSON.stringify(choices) });

type StoredChoices = Pick<Platform, 'tables' | 'config'>;

/** What one person has said, with the row's etag when they ever did. */
export const readChoices = async (
  { tables, config }: StoredChoices,
  personId: string,
): Promise<{ readonly choices: Choices; readonly row?: Stored<ChoicesRow> }> => {
  const row = await tables.get<ChoicesRow>(peopleTable, personPartition(config.tenantId, personId), preferencesKey);
  if (!row) return { choices: defaultPreferences };
  return { choices: { ...defaultPreferences, ...(JSON.parse(row.choices) as Partial<Choices>) }, row };
};
