import { type Address, writeAddress } from '../places/address.ts';
import { type ChangedTabs, firstPlace, linkTo, placeOfLink } from '../places/find.ts';
import type { Place } from '../places/place.ts';
import type { Person, World } from '../world/world.ts';
import type { Frame } from './frame.ts';

/** Who and where the address names; the first person and their first place where it names nobody or nothing. */
export function startPlace(
  world: World,
  changed: ChangedTabs,
  address: Address,
): { person: Person; place: Place; refused?: string } {
  const asked = address.person?.toLowerCase();
  const person = world.people.find((one) => one.userPrincipalName.toLowerCase() === asked) ?? world.people[0];
  if (!person) throw new Error('The local world has no people.');
  const first = firstPlace(world, changed, person);
  if (!address.open) return { person, place: first };
  const place = placeOfLink(world, changed, person, address.open);
  return 'refused' in place ? { person, place: first, refused: place.refused } : { person, place };
}

/** Keeps the address such that a reload shows the same place to the same person. */
export function keepAddress(frame: Frame): void {
  const keep = () => {
    const { person, place, theme, locale, width, channelTabs } = frame.state();
    const open = linkTo(frame.world, channelTabs, place);
    const address = writeAddress({ person: person.userPrincipalName, open, theme, locale, width });
    if (address !== location.search) history.replaceState(null, '', address);
  };
  keep();
  frame.subscribe(keep);
}
