import type { OrganisationSettings } from '@common-ground/api/contract/shapes/organisation.ts';
import { Button } from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import { Screen } from '../path/Screen.tsx';
import { Contacts } from './Contacts.tsx';
import type { Fit } from './fit.ts';
import css from './MayNotFit.module.css';

export type Choice = 'refer' | 'stop' | 'continue';

/** Why mediation may not be the answer, who can help instead, and a free choice (C2). */
export const MayNotFit = ({
  fit,
  settings,
  starting,
  onChoose,
}: {
  fit: Fit;
  settings: OrganisationSettings | undefined;
  starting: boolean;
  onChoose: (choice: Choice) => void;
}) => {
  const t = useText('request');
  return (
    <Screen title={t('fit.title')} lead={t('fit.lead')}>
      {fit.emergency && <p className={css.emergency}>{t('before.emergency')}</p>}
      <Block title={t('fit.whyTitle')}>
        <ul className={css.reasons}>
          {fit.reasons.map((reason) => (
            <li key={reason}>{t(`fit.reason.${reason}`)}</li>
          ))}
        </ul>
      </Block>
      <Block title={t('fit.contactsTitle')}>
        <Contacts contacts={settings?.referralContacts} />
      </Block>
      <Block title={t('fit.choiceTitle')}>
        <div className={css.choices}>
          <div className={css.choice}>
            <Button appearance="primary" disabled={starting} onClick={() => onChoose('refer')}>
              {t('fit.goThere')}
            </Button>
            <p>{t('fit.goThere.why')}</p>
          </div>
          <div className={css.choice}>
            <Button disabled={starting} onClick={() => onChoose('stop')}>
              {t('fit.stop')}
            </Button>
            <p>{t('fit.stop.why')}</p>
          </div>
          <div className={css.choice}>
            <Button disabled={starting} onClick={() => onChoose('continue')}>
              {t('fit.goOn')}
            </Button>
            <p>{fit.protect ? t('fit.goOn.protect') : t('fit.goOn.why')}</p>
          </div>
        </div>
      </Block>
    </Screen>
  );
};
