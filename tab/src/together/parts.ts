import type {
  Guideline,
  NewTeamSettings,
  TeamSettings,
  Value,
} from '@common-ground/api/contract/shapes/organisation.ts';

export interface Named {
  readonly id: string;
}

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

export const isSame = (one: readonly object[], other: readonly object[]): boolean =>
  one.length === other.length &&
  one.every((item, at) => {
    const twin: object = other[at] ?? {};
    const fields = new Set([...Object.keys(item), ...Object.keys(twin)]);
    return [...fields].every((field) => item[field as keyof typeof item] === twin[field as keyof typeof twin]);
  });

/** A change under way: what was there when it began, and what it has become. */
export interface Edited<Item extends Named> {
  readonly base: readonly Item[];
  readonly mine: readonly Item[];
}

/** A kept change, read again; whatever another version of the app has kept otherwise is let go. */
export const editedFrom = <Item extends Named>(kept: unknown): Edited<Item> | undefined => {
  const { base, mine } = (kept ?? {}) as Partial<Edited<Item>>;
  const sound = (items: unknown) => Array.isArray(items) && items.every((item) => typeof item?.id === 'string');
  return base && mine && sound(base) && sound(mine) && !isSame(base, mine) ? { base, mine } : undefined;
};

/** The items with one of them at another place; the same items when there is no such place. */
export const moved = <Item>(items: readonly Item[], from: number, to: number): readonly Item[] => {
  const item = items[from];
  if (item === undefined || from === to || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
};
