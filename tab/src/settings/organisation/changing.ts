/** A change under way: what was there when it began (nothing, where there was none), and what it has become. */
export interface Changing<Words> {
  readonly base: Words | null;
  readonly mine: Words;
}

const sorted = (_: string, part: unknown): unknown =>
  part && typeof part === 'object' && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : part;

/** Whether two values say the same, whatever the order of their fields; a field that is undefined is none. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, sorted) === JSON.stringify(other, sorted);

/** A kept change, read again; what another version of the app has kept otherwise is let go. */
export const changingFrom =
  <Words>(isWords: (kept: unknown) => kept is Words) =>
  (kept: unknown): Changing<Words> | undefined => {
    const { base = null, mine } = (kept ?? {}) as Partial<Changing<Words>>;
    return isWords(mine) && (base === null || isWords(base)) && !isSame(base, mine) ? { base, mine } : undefined;
  };

/** What somebody else made of it meanwhile: null when they took it away, undefined when nothing stands between. */
export const theirsIn = <Words>(change: Changing<Words> | undefined, now: Words | null): Words | null | undefined =>
  change && !isSame(now, change.base) && !isSame(now, change.mine) ? now : undefined;
