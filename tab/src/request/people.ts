import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { pickPeople } from '../host/actions.ts';

/** The most other parties of one request (C5). */
const mostParties = 5;

/** Whom Teams' picker gave while this page is open: names until the saved request has them. */
const picked = new Map<string, Person>();

/** The person with this id, by the name that the request or the picker knows; without one, `unnamed`. */
export const personOf = (id: string, request: RequesterView, unnamed: string): Person =>
  request.otherParties.find((person) => person.id === id) ?? picked.get(id) ?? { id, displayName: unnamed };

/** Lets the person pick whom it is about, at most five and never themselves. */
export const pickParties = async (
  title: string,
  selectedIds: readonly string[],
  ownId: string,
): Promise<{ ids: string[]; leftOut: boolean } | 'cancelled' | 'not-supported'> => {
  const people = await pickPeople({ title, selectedIds, wholeOrganisation: true });
  if (typeof people === 'string') return people;
  for (const person of people) picked.set(person.id, person);
  const others = people.map(({ id }) => id).filter((id) => id !== ownId);
  return { ids: others.slice(0, mostParties), leftOut: others.length > mostParties };
};
