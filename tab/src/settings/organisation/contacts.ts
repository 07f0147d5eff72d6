import type { ReferralContact } from '@common-ground/api/contract/shapes/organisation.ts';

/** A contact being written: every field there, and an id for its place in the list. */
export interface WrittenContact {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly channel: string;
  readonly hours: string;
  readonly personId: string;
}

export const mostContacts = 20;

export const freshContact = (): WrittenContact => ({
  id: crypto.randomUUID(),
  name: '',
  role: '',
  channel: '',
  hours: '',
  personId: '',
});

/** The same contact has the same id as long as it stands where it stands: nobody else knows of ids. */
export const written = (contacts: readonly ReferralContact[]): readonly WrittenContact[] =>
  contacts.map(({ name, role, channel, hours = '', personId = '' }, position) => ({
    id: `${position}`,
    name,
    role,
    channel,
    hours,
    personId,
  }));

export const contactsOf = (all: readonly WrittenContact[]): ReferralContact[] =>
  all.map(({ name, role, channel, hours, personId }) => ({
    name: name.trim(),
    role: role.trim(),
    channel: channel.trim(),
    ...(hours.trim() && { hours: hours.trim() }),
    ...(personId && { personId }),
  }));

/** Without a name nobody can be offered, without a way nobody can be reached. */
export const isMissing = ({ name, channel }: WrittenContact) => ({ name: !name.trim(), channel: !channel.trim() });

export const areComplete = (all: readonly WrittenContact[]): boolean =>
  all.every((one) => !Object.values(isMissing(one)).some(Boolean));

const fields = ['id', 'name', 'role', 'channel', 'hours', 'personId'] as const;

export const areContacts = (kept: unknown): kept is readonly WrittenContact[] =>
  Array.isArray(kept) && kept.every((one) => fields.every((field) => typeof one?.[field] === 'string'));
