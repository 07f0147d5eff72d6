import { useText } from '../../text/text.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Contacts } from './Contacts.tsx';
import css from './HelpAtHand.module.css';
import { useContacts } from './useContacts.ts';

/** The emergency sentence and the people to turn to, one tap away on every screen of the path. */
export const HelpAtHand = ({ involved }: { involved?: readonly string[] }) => {
  const t = useText('request');
  const contacts = useContacts();
  return (
    <Disclosure label={t('help')} className={css.button}>
      <div className={css.panel}>
        <p className={css.emergency}>{t('before.emergency')}</p>
        <Contacts contacts={contacts} involved={involved} />
      </div>
    </Disclosure>
  );
};
