import type { OrganisationSettings } from '@common-ground/api/contract/shapes/organisation.ts';
import { Button } from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import { Screen } from '../path/Screen.tsx';
import css from './BeforeYouStart.module.css';
import { Contacts } from './Contacts.tsx';

/** What a person should know before the first question (C1, C11). */
export const BeforeYouStart = ({
  settings,
  onTalkFirst,
}: {
  settings: OrganisationSettings | undefined;
  /** To a first talk instead (C12); without it there is none to offer. */
  onTalkFirst?: (() => void) | undefined;
}) => {
  const t = useText('request');
  return (
    <Screen title={t('before.title')} lead={t('before.promise')}>
      <p className={css.emergency}>{t('before.emergency')}</p>
      <Block title={t('before.limitsTitle')} framed>
        <p>{t('before.limits')}</p>
        <p>{t('before.reach')}</p>
        <p>{t('before.untilSubmit')}</p>
      </Block>
      <Block title={t('before.wayTitle')} why={t('before.wayFree')}>
        <ol className={css.way}>
          <li>{t('before.way.talk')}</li>
          <li>{t('before.way.guidelines')}</li>
          <li>{t('before.way.mediator')}</li>
        </ol>
        {settings && <p className={css.mediators}>{mediatorsText(settings, t)}</p>}
      </Block>
      {settings?.hasMediators && onTalkFirst && (
        <Block title={t('before.talkTitle')} why={t('before.talk')}>
          <div>
            <Button onClick={onTalkFirst}>{t('before.talkButton')}</Button>
          </div>
        </Block>
      )}
      {settings && (
        <Block title={t('before.contactsTitle')}>
          <Contacts contacts={settings.referralContacts} />
        </Block>
      )}
    </Screen>
  );
};

const mediatorsText = (settings: OrganisationSettings, t: ReturnType<typeof useText<'request'>>) => {
  if (settings.hasMediators) return t('before.hasMediators');
  return settings.referralContacts.length > 0 ? t('before.noMediators') : t('before.noMediatorsNoContacts');
};
