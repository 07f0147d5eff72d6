import { Button } from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import { Screen } from '../path/Screen.tsx';
import { Contacts } from './Contacts.tsx';
import type { Choice, Fit } from './fit.ts';
import css from './MayNotFit.module.css';
import { useContacts } from './useContacts.ts';

/** The answers that speak against mediation, each with its reason; in danger, the emergency sentence first. */
export const Reasons = ({ fit }: { fit: Fit }) => {
  const t = useText('request');
  return (
    <>
      {fit.emergency && <p className={css.emergency}>{t('before.emergency')}</p>}
      <Block title={t('fit.whyTitle')}>
        <ul className={css.reasons}>
          {fit.reasons.map((reason) => (
            <li key={reason}>{t(`fit.reason.${reason}`)}</li>
          ))}
        </ul>
      </Block>
    </>
  );
};

/** What of these answers a mediator learns, and when (C2). */
export const MediatorKnows = ({ fit }: { fit: Fit }) => {
  const t = useText('request');
  return (
    <Block title={t('knows.title')} framed>
      <p>{t(fit.protect ? 'knows.first.mark' : 'knows.first')}</p>
      <p>{t('knows.then')}</p>
    </Block>
  );
};

/** Why mediation may not be the answer, who can help instead, and a free choice (C2). */
export const MayNotFit = ({
  fit,
  starting,
  onChoose,
}: {
  fit: Fit;
  starting: boolean;
  onChoose: (choice: Choice) => void;
}) => {
  const t = useText('request');
  const contacts = useContacts();
  return (
    <Screen title={t('fit.title')} lead={t('fit.lead')}>
      <Reasons fit={fit} />
      <Block title={t('fit.contactsTitle')}>
        <Contacts contacts={contacts} />
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
      <MediatorKnows fit={fit} />
    </Screen>
  );
};
