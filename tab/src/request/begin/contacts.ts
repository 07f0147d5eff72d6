import type { Details } from '@common-ground/api/contract/shapes/conflict.ts';
import type { ReferralContact } from '@common-ground/api/contract/shapes/organisation.ts';

/** Everybody whom a request names against themselves: who is part of it, and who was ruled out. */
export const involvedIn = (details: Details | null | undefined): readonly string[] => [
  ...(details?.otherPartyIds ?? []),
  ...(details?.ruledOutIds ?? []),
];

export interface Offered {
  readonly contacts: readonly ReferralContact[];
  /** The organisation named none; or every one it named is part of this. */
  readonly without?: 'none-named' | 'all-involved';
}

/** The organisation's contacts without anybody who is part of it (C2). */
export const offeredOf = (contacts: readonly ReferralContact[], involved: readonly string[]): Offered => {
  if (contacts.length === 0) return { contacts, without: 'none-named' };
  const offered = contacts.filter(({ personId }) => personId === undefined || !involved.includes(personId));
  return offered.length > 0 ? { contacts: offered } : { contacts: offered, without: 'all-involved' };
};

/** How a channel is used at a tap: a mail address, a telephone number, or only read. */
export const linkOf = (channel: string): { readonly href: string; readonly shown: string } | undefined => {
  const mail = /[^\s<>(),;:]+@[^\s<>(),;:]+\.[^\s<>(),;:]+/.exec(channel)?.[0];
  if (mail) return { href: `mailto:${mail}`, shown: mail };
  const phone = /\+?\d[\d\s()./-]{4,}\d/.exec(channel)?.[0];
  return phone ? { href: `tel:${phone.replace(/[^\d+]/g, '')}`, shown: phone } : undefined;
};
