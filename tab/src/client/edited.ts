interface Named {
  readonly id: string;
}

/** Whether two lists say the same, in the same order. */
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
