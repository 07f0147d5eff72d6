import type { ReferralContact } from '@common-ground/api/contract/shapes/organisation.ts';
import css from './Organisation.module.css';

/** The contacts as people read them. */
export const ContactList = ({ contacts, label }: { contacts: readonly ReferralContact[]; label: string }) => (
  <ol className={css.contacts} aria-label={label}>
    {contacts.map(({ name, role, channel, hours }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: contacts have no other identity than their place.
      <li key={at} className={css.contact} dir="auto">
        <strong>{name}</strong>
        {role && <span>{role}</span>}
        <span>{channel}</span>
        {hours && <span className={css.hint}>{hours}</span>}
      </li>
    ))}
  </ol>
);
