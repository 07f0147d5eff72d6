import type {
  Guideline,
  NewTeamSettings,
  TeamSettings,
  Value,
} from '@common-ground/api/contract/shapes/organisation.ts';
import type { Named } from '../ui/order.ts';

/** One half of what a team agreed on, changed by itself: the other half is sent as it is now. */
export interface Part<Item extends Named> {
  readonly name: 'values' | 'guidelines';
  read(settings: TeamSettings): readonly Item[];
  write(settings: TeamSettings, items: readonly Item[]): NewTeamSettings;
}

export const valuesPart: Part<Value> = {
  name: 'values',
  read: ({ values }) => values,
  write: ({ guidelines: { items } }, values) => ({ values: [...values], guidelines: { items } }),
};

export const guidelinesPart: Part<Guideline> = {
  name: 'guidelines',
  read: ({ guidelines }) => guidelines.items,
  write: ({ values }, items) => ({ values, guidelines: { items: [...items] } }),
};
