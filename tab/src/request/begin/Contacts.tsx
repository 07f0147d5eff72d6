import type { ReferralContact } from '@common-ground/api/contract/shapes/organisation.ts';
import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { chatWith } from '../../client/reach.ts';
import { useText } from '../../text/text.ts';
import css from './Contacts.module.css';
import { linkOf, offeredOf } from './contacts.ts';

/** Where a person can turn to: the organisation's contacts, or the usual ones where none can be offered (C2). */
export const Contacts = ({
  contacts,
  involved = [],
}: {
  /** Undefined while they cannot be read. */
  contacts: readonly ReferralContact[] | undefined;
  /** Who is part of it; nobody of them is offered. */
  involved?: readonly string[];
}) => {
  const t = useText('request');
  const offered = offeredOf(contacts ?? [], involved);
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
  const note = contacts && offered.without;
  return (
    <>
      {note && <p className={css.note}>{t(note === 'none-named' ? 'contacts.defaultNote' : 'contacts.allInvolved')}</p>}
      <ul className={css.list}>
        {(offered.without ? usual : offered.contacts).map((contact) => (
          <Contact key={`${contact.name} ${contact.channel}`} contact={contact} />
        ))}
      </ul>
      {!note && involved.length === 0 && <p className={css.note}>{t('contacts.ifInvolved')}</p>}
    </>
  );
};

const Contact = ({ contact: { name, role, channel, hours, personId } }: { contact: ReferralContact }) => {
  const t = useText('request');
  const [said, say] = useState(false);
  const link = linkOf(channel);
  const [before, after] = link ? channel.split(link.shown) : [channel, ''];
  const write = async (id: string) => {
    const opened = await chatWith([id], '').catch(() => 'not-supported' as const);
    say(opened === 'not-supported');
  };
  return (
    <li className={css.contact}>
      <bdi className={css.name}>{name}</bdi>
      <span className={css.role}>{role}</span>
      <bdi className={css.channel}>
        {before}
        {link && <Link href={link.href}>{link.shown}</Link>}
        {after}
      </bdi>
      {hours && <span className={css.role}>{t('contacts.hours', { hours })}</span>}
      {personId && (
        <Button size="small" className={css.write} onClick={() => write(personId)}>
          {t('contacts.write', { name })}
        </Button>
      )}
      {said && <span role="status">{t('contacts.notOpened')}</span>}
    </li>
  );
};
