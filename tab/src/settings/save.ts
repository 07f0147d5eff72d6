import type { Preferences } from '@common-ground/api/contract/shapes/people.ts';
import type { usePreferences } from '../client/usePreferences.ts';

/** What every group of my settings is given. */
export interface Saving {
  readonly preferences: Preferences;
  readonly save: ReturnType<typeof usePreferences>['save'];
}
