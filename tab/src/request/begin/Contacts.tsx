import type { ReferralContact } from '@common-ground/api/contract/shapes/organisation.ts';
import { useText } from '../../text/text.ts';
import css from './Contacts.module.css';

/** Where a person can turn to: the organisation's contacts, or the usual ones until it has named its own (C2). */
export const Contacts = ({ contacts }: { contacts: readonly ReferralContact[] | undefined }) => {
  const t = useText('request');
  const named = contacts && contacts.length > 0;
  const usual: ReferralContact[] = [
    {
      name: t('contacts.defaultName'),
      role: t('contacts.defaultRole'),
      channel: t('contacts.defaultChannel'),
    },
    {
      name: t('contacts.default2Name'),
      role: t('contacts.default2Role'),
      channel: t('contacts.default2Channel'),
    },
  ];
  return (
    <>
      {!named && <p className={css.note}>{t('contacts.defaultNote')}</p>}
      <ul className={css.list}>
        {(named ? contacts : usual).map(({ name, role, channel, hours }) => (
          <li key={`${name} ${channel}`} className={css.contact}>
            <bdi className={css.name}>{name}</bdi>
            <span className={css.role}>{role}</span>
            <bdi className={css.channel}>{channel}</bdi>
            {hours && <span className={css.role}>{t('contacts.hours', { hours })}</span>}
          </li>
        ))}
      </ul>
    </>
  );
};
