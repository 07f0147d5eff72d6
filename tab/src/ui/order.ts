/** What a list that people put in order is made of. */
export interface Named {
  readonly id: string;
}

/** The items with one of them at another place; the same items when there is no such place. */
export const moved = <Item>(items: readonly Item[], from: number, to: number): readonly Item[] => {
  const item = items[from];
  if (item === undefined || from === to || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
};
