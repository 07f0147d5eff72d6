import type { World } from '../world/world.ts';

/** The name of whoever an app names by user principal name or object id; anything else stays as it is. */
export function nameOf(world: World, member: string): string {
  const asked = member.toLowerCase();
  const person = world.people.find((one) => one.userPrincipalName.toLowerCase() === asked || one.id === asked);
  return person?.displayName ?? member;
}
