import type { Person } from '../contract/shapes/common.ts';
import type {
  Guideline,
  GuidelineVersion,
  Mediator,
  NewOrganisationSettings,
  OrganisationSettings,
  ParkedEffect,
  TeamSettings,
  Value,
} from '../contract/shapes/organisation.ts';

/** Views come without their etag: it is a hash of the view itself. */
type Unversioned<View> = Omit<View, 'etag'>;

export const teamSettingsView = (
  {
    values,
    guidelines,
  }: { readonly values: readonly Value[]; readonly guidelines: { version: number; items: readonly Guideline[] } },
  isOwner: boolean,
): Unversioned<TeamSettings> => ({
  values: values.map(({ id, name, criterion, example, picture, colour }) => ({
    id,
    name,
    criterion,
    example,
    picture,
    colour,
  })),
  guidelines: {
    version: guidelines.version,
    items: guidelines.items.map(({ id, title, text }) => ({ id, title, text })),
  },
  can: { edit: isOwner },
});

export const guidelineVersionView = (
  { version, items }: { readonly version: number; readonly items: readonly Guideline[] },
  agreed?: { readonly at: Date; readonly by: Person },
): GuidelineVersion => ({
  version,
  items: items.map(({ id, title, text }) => ({ id, title, text })),
  ...(agreed && { at: agreed.at.toISOString(), by: agreed.by }),
});

export const mediatorView = (person: Person, entry: Omit<Unversioned<Mediator>, 'person'>): Unversioned<Mediator> => ({
  person,
  languages: entry.languages,
  timeZone: entry.timeZone,
  workingHours: entry.workingHours,
  availability: entry.availability,
  ...(entry.awayUntil && { awayUntil: entry.awayUntil }),
  maximumOpen: entry.maximumOpen,
  trainedForSafety: entry.trainedForSafety,
});

export const organisationSettingsView = (
  { promisedDays, referralContacts }: NewOrganisationSettings,
  hasMediators: boolean,
  isAdministrator: boolean,
): Unversioned<OrganisationSettings> => ({
  promisedDays,
  referralContacts: referralContacts.map(({ name, role, channel, hours, personId }) => ({
    name,
    role,
    channel,
    ...(hours && { hours }),
    ...(personId && { personId }),
  })),
  hasMediators,
  can: { edit: isAdministrator },
});

/** Says what kind of thing is stuck and why, never what it is about. */
export const parkedEffectView = (parked: {
  readonly rowKey: string;
  readonly effect: string;
  readonly attempts: number;
  readonly reason: string;
  readonly parkedAt: Date;
}): ParkedEffect => ({
  id: parked.rowKey,
  kind: parked.effect,
  attempts: parked.attempts,
  parkedAt: parked.parkedAt.toISOString(),
  reason: parked.reason,
});
