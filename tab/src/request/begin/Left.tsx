import type { ReferralContact } from '@common-ground/api/contract/shapes/organisation.ts';
import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { useText } from '../../text/text.ts';
import { PrivacyChip } from '../../ui/PrivacyChip.tsx';
import { Moved } from '../path/moved.ts';
import { Screen } from '../path/Screen.tsx';
import { Contacts } from './Contacts.tsx';
import css from './Left.module.css';

/** A real exit (C10): nothing was kept, and the way back is open. */
export const Left = ({
  how,
  contacts,
  onAgain,
}: {
  how: 'refer' | 'stop';
  contacts: readonly ReferralContact[] | undefined;
  onAgain: () => void;
}) => {
  const t = useText('request');
  const [, navigate] = useLocation();
  return (
    <main className={css.page}>
      <PrivacyChip label={t('chip.onlyYou')} tone="private" explanation={t('left.kept')} />
      <Moved value={true}>
        <Screen title={t(`left.${how}Title`)} lead={t(`left.${how}`)}>
          {how === 'refer' && <Contacts contacts={contacts} />}
          <div className={css.ways}>
            <Button appearance="primary" onClick={() => navigate('/mine')}>
              {t('left.mine')}
            </Button>
            <Button onClick={onAgain}>{t('left.again')}</Button>
          </div>
        </Screen>
      </Moved>
    </main>
  );
};
