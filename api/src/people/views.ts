import type { Person } from '../contract/shapes/common.ts';
import type { Me, Preferences, Role } from '../contract/shapes/people.ts';

export const preferencesView = ({
  recognitionAudience,
  notifications,
  workingHours,
  timeZone,
}: Omit<Preferences, 'etag'>): Omit<Preferences, 'etag'> => ({
  recognitionAudience,
  notifications,
  ...(workingHours && { workingHours }),
  ...(timeZone && { timeZone }),
});

export const meView = (
  { id, displayName }: Person,
  is: { readonly mediator: boolean; readonly administrator: boolean },
  preferences: Preferences,
  openConflictCounts: Me['openConflictCounts'],
): Me => {
  const roles: Role[] = ['member'];
  if (is.mediator) roles.push('mediator');
  if (is.administrator) roles.push('administrator');
  return { id, displayName, roles, preferences, openConflictCounts };
};
