import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { keyOf } from '../../client/queries.ts';
import { vaultFor } from '../../client/vault.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { Contacts } from '../begin/Contacts.tsx';
import { useContacts } from '../begin/useContacts.ts';
import { Block } from '../path/Block.tsx';
import { Screen } from '../path/Screen.tsx';
import { accountVault } from '../voices/account.ts';
import css from './Narrow.module.css';
import type { Parted } from './useParting.ts';

/** A kind end. From here on it does not exist for this person, on this device neither. */
export const Goodbye = ({ id, how }: { id: string; how: Parted }) => {
  const t = useText('party');
  const { userId } = useHost();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const contacts = useContacts();
  useEffect(() => {
    queries.removeQueries({ queryKey: keyOf('getRequest', { params: { id } }) });
    void queries.invalidateQueries({ queryKey: keyOf('listRequests') });
    void vaultFor(userId, id).eraseAll();
    void accountVault(userId, id).erase();
  }, [queries, userId, id]);
  return (
    <main className={css.page}>
      <Screen title={t(`goodbye.${how}Title`)} lead={t(`goodbye.${how}`)}>
        <Block title={t('goodbye.help')} why={t('goodbye.helpWhy')}>
          <Contacts contacts={contacts} />
        </Block>
        <div>
          <Button appearance="primary" onClick={() => navigate('/mine', { replace: true })}>
            {t('toMine')}
          </Button>
        </div>
      </Screen>
    </main>
  );
};
