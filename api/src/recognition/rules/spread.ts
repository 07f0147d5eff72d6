import type { Value } from '../../contract/shapes/organisation.ts';
import type { Share, Spread } from '../../contract/shapes/recognition.ts';

/** What the cards of one day come to: whom the wall named, and how many cards there were for each value. */
export interface Day {
  readonly people: readonly string[];
  readonly values: Readonly<Record<string, number>>;
}

export const spreadDays = 90;

/** A figure about fewer than this many is none. */
const few = 5;
/** In a smaller group every figure is about few. */
const groupAtLeast = 2 * few;

const tenths = (part: number, round: (number: number) => number): number => round(part * 10) / 10;

/**
 * The part of a group in tenths. Where fewer than five are in it, or are left out of it, only a bound is given, the same for
 * none as for four: nobody can be counted out.
 */
export const shareOf = (count: number, all: number): Share | null => {
  if (all < groupAtLeast) return null;
  if (count < few) return { share: tenths((few - 1) / all, Math.ceil), bound: 'at-most' };
  if (all - count < few) return { share: tenths((all - few + 1) / all, Math.floor), bound: 'at-least' };
  return { share: tenths(count / all, Math.round) };
};

const valueShares = (days: readonly Day[], values: readonly Value[]): Spread['values'] => {
  const countOf = (id: string) => days.reduce((sum, day) => sum + (day.values[id] ?? 0), 0);
  const all = days.reduce((sum, day) => sum + Object.values(day.values).reduce((one, other) => one + other, 0), 0);
  if (all < groupAtLeast) return null;
  return values.map((value) => {
    const count = countOf(value.id);
    return { value, share: count < few ? null : tenths(count / all, Math.round) };
  });
};

/** W8: how recognition is spread over the members of a channel and the values of its team. */
export const spreadOf = (
  days: readonly Day[],
  isMember: { readonly size: number; has(personId: string): boolean },
  values: readonly Value[],
): Spread => {
  const recognised = new Set(days.flatMap(({ people }) => people).filter((id) => isMember.has(id)));
  return {
    days: spreadDays,
    recognisedMembers: shareOf(recognised.size, isMember.size),
    values: valueShares(days, values),
  };
};
