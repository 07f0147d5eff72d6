import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../client/queries.ts';
import { useText } from '../../text/text.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Contacts } from './Contacts.tsx';
import css from './HelpAtHand.module.css';

/** The emergency sentence and the people to turn to, one tap away on every screen of the path. */
export const HelpAtHand = () => {
  const t = useText('request');
  const { data } = useQuery(queryOf('getOrganisationSettings', {}));
  return (
    <Disclosure label={t('help')} className={css.button}>
      <div className={css.panel}>
        <p className={css.emergency}>{t('before.emergency')}</p>
        <Contacts contacts={data?.referralContacts} />
      </div>
    </Disclosure>
  );
};
