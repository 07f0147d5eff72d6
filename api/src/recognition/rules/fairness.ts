import { nameOrder } from './search.ts';

/** One of somebody's own thank-yous: when, and whom it names (nobody, when it thanks everyone). */
export interface Given {
  readonly at: Date;
  readonly to: readonly string[];
}

interface Member {
  readonly id: string;
  readonly displayName: string;
}

/** A number from 0 to 1 that is always the same for the caller, this person and this word, and that nobody else can tell. */
export type Draw = (personId: string, word: string) => number;

export const suggestedAtMost = 5;
const latelyDays = 60;
const restDays = 56;
const dayMs = 86_400_000;

const dayOf = (at: Date): number => Math.floor(at.getTime() / dayMs);

/**
 * Half of all people rest: for eight weeks at a time, which begin on another day for each, they are not suggested. So whoever is
 * left out because the caller names them in a conflict request looks like anybody who rests: they go on a day on which others
 * go, for as long, and no list says how many there would have been.
 */
export const rests = (personId: string, draw: Draw, now: Date): boolean => {
  const period = Math.floor(dayOf(now) / restDays + draw(personId, 'begins'));
  return draw(personId, `rests ${period}`) < 0.5;
};

/** W8: a few people whom the caller has not thanked lately, by name; nothing in their number or order says who stands how. */
export const suggested = (
  members: readonly Member[],
  { callerId, given, named }: { callerId: string; given: readonly Given[]; named: ReadonlySet<string> },
  draw: Draw,
  now: Date,
): Member[] => {
  const since = now.getTime() - latelyDays * dayMs;
  const thanked = new Set(given.filter(({ at }) => at.getTime() >= since).flatMap(({ to }) => to));
  const week = Math.floor(dayOf(now) / 7);
  return members
    .filter(({ id }) => id !== callerId && !thanked.has(id) && !named.has(id) && !rests(id, draw, now))
    .map((member) => ({ member, place: draw(member.id, `week ${week}`) }))
    .sort((one, other) => one.place - other.place)
    .slice(0, suggestedAtMost)
    .map(({ member }) => member)
    .sort((one, other) => (nameOrder(one) < nameOrder(other) ? -1 : 1));
};

const lastPosts = 5;
const often = 3;
/** With fewer others to thank, thanking one of them often means nothing. */
const othersAtLeast = 3;

/** W8: somebody whom three of the caller's last five posts thank; `given` is the newest first. */
export const oftenThanked = (
  members: readonly Member[],
  callerId: string,
  given: readonly Given[],
): Member | undefined => {
  const others = members.filter(({ id }) => id !== callerId);
  if (others.length < othersAtLeast) return undefined;
  const last = given.slice(0, lastPosts);
  return others
    .toSorted((one, other) => (nameOrder(one) < nameOrder(other) ? -1 : 1))
    .find(({ id }) => last.filter(({ to }) => to.includes(id)).length >= often);
};
