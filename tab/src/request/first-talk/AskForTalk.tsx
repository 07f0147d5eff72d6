import { Button, Checkbox } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { queryOf } from '../../client/queries.ts';
import { useText } from '../../text/text.ts';
import { PrivacyChip } from '../../ui/PrivacyChip.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Contacts } from '../begin/Contacts.tsx';
import { HelpAtHand } from '../begin/HelpAtHand.tsx';
import { Left } from '../begin/Left.tsx';
import { Block } from '../path/Block.tsx';
import { Foot } from '../path/Foot.tsx';
import { Screen } from '../path/Screen.tsx';
import css from './AskForTalk.module.css';
import { type Protecting, protecting, useAskForTalk } from './useAskForTalk.ts';

/** What a first talk is, before anything is stored; who needs protection is told who else can help (C12, C2). */
const AskForTalk = () => {
  const t = useText('request');
  const { teamId, channelId } = useParams<{ teamId?: string; channelId?: string }>();
  const [, navigate] = useLocation();
  const { data: settings } = useQuery(queryOf('getOrganisationSettings', {}));
  const [yes, setYes] = useState<readonly Protecting[]>([]);
  const [left, setLeft] = useState(false);
  const ask = useAskForTalk(teamId, channelId && decodeURIComponent(channelId));
  if (left) return <Left how="refer" contacts={settings?.referralContacts} onAgain={() => setLeft(false)} />;
  return (
    <main className={css.page}>
      <div className={css.status}>
        <PrivacyChip label={t('chip.onlyYou')} tone="private" explanation={t('before.untilSubmit')} />
        <HelpAtHand />
        <Button appearance="subtle" size="small" onClick={() => navigate('/mine')}>
          {t('leave')}
        </Button>
      </div>
      <Screen title={t('firstTalk.title')} lead={t('firstTalk.lead')}>
        <p className={css.emergency}>{t('before.emergency')}</p>
        <Block title={t('firstTalk.wayTitle')}>
          <ol className={css.way}>
            <li>{t('firstTalk.way.choose')}</li>
            <li>{t('firstTalk.way.talk')}</li>
            <li>{t('firstTalk.way.then')}</li>
          </ol>
        </Block>
        <Block title={t('before.limitsTitle')} framed>
          <p>{t('before.limits')}</p>
          <p>{t('before.reach')}</p>
        </Block>
        <Block title={t('firstTalk.fitTitle')} why={t('firstTalk.fitWhy')}>
          <div className={css.boxes}>
            {protecting.map((question) => (
              <Checkbox
                key={question}
                label={t(`firstTalk.fit.${question}`)}
                checked={yes.includes(question)}
                onChange={(_, { checked }) =>
                  setYes((before) => (checked ? [...before, question] : before.filter((one) => one !== question)))
                }
              />
            ))}
          </div>
        </Block>
        {yes.length > 0 && (
          <div role="status">
            <Block title={t('fit.title')} framed>
              <p>{t('fit.lead')}</p>
              <Contacts contacts={settings?.referralContacts} />
              <p className={css.note}>{t('firstTalk.trained')}</p>
              <div className={css.ways}>
                <Button onClick={() => setLeft(true)}>{t('fit.goThere')}</Button>
              </div>
            </Block>
          </div>
        )}
        {settings?.hasMediators === false && <p>{t('before.noMediators')}</p>}
        {ask.error && <ProblemNote problem={ask.error} />}
        <Foot back={<Button onClick={() => navigate('/mine')}>{t('firstTalk.notNow')}</Button>}>
          {settings?.hasMediators !== false && (
            <Button appearance="primary" disabledFocusable={ask.isPending} onClick={() => ask.mutate(yes)}>
              {t('firstTalk.begin')}
            </Button>
          )}
        </Foot>
      </Screen>
    </main>
  );
};

export default AskForTalk;
