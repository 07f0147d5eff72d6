import type { ChoosableMediator } from '@common-ground/api/contract/shapes/conflict-views.ts';

const room = { open: 0, limited: 1, 'not-available': 2 } as const;

/** Whoever can be chosen first, then who has room, then whose day meets mine longest. */
const compare = (one: ChoosableMediator, other: ChoosableMediator): number =>
  Number(other.choosable) - Number(one.choosable) ||
  room[one.availability] - room[other.availability] ||
  other.overlapMinutes - one.overlapMinutes ||
  one.person.displayName.localeCompare(other.person.displayName);

/**
 * The list in the order in which it was first shown: nobody jumps away from under a finger when somebody is ruled out
 * or becomes full. Whoever is new comes last.
 */
export const ordered = (
  items: readonly ChoosableMediator[],
  shown: readonly string[],
): readonly ChoosableMediator[] => {
  const placeOf = ({ person }: ChoosableMediator) => {
    const at = shown.indexOf(person.id);
    return at < 0 ? shown.length : at;
  };
  return [...items].sort((one, other) => placeOf(one) - placeOf(other) || compare(one, other));
};
