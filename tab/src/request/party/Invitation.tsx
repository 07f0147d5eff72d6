import type { InvitedView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import { Foot } from '../path/Foot.tsx';
import { Screen } from '../path/Screen.tsx';
import { Said } from '../voices/Said.tsx';
import { AskForAnother } from './AskForAnother.tsx';
import { Decline } from './Decline.tsx';
import { EarlierWords } from './EarlierWords.tsx';
import css from './Invitation.module.css';
import { InvitedStatus } from './InvitedStatus.tsx';
import { Limits } from './Limits.tsx';
import narrow from './Narrow.module.css';
import { TheMediator } from './TheMediator.tsx';
import type { Parted } from './useParting.ts';

/** On one screen: what this is, who sees what, that no is an answer, and what happens next. */
export const Invitation = ({
  request,
  onJoin,
  onParted,
}: {
  request: InvitedView;
  onJoin: () => void;
  onParted: (how: Parted) => void;
}) => {
  const t = useText('party');
  const { mediator, disclosures, summary, can } = request;
  const name = mediator?.displayName ?? t('theMediator');
  return (
    <main className={narrow.page}>
      <InvitedStatus request={request} />
      <Screen title={t('invited.title')} lead={t('invited.lead', { name })}>
        <Block title={t('about.title')} why={t('about.why')} framed>
          <Said>{summary}</Said>
        </Block>
        {mediator && <TheMediator mediator={mediator} disclosures={disclosures} />}
        <EarlierWords requestId={request.id} mediator={name} />
        <Block title={t('sees.title')}>
          <dl className={css.sees}>
            {(['now', 'no', 'yes'] as const).map((when) => (
              <div key={when}>
                <dt className={css.when}>{t(`sees.${when}`)}</dt>
                <dd className={css.what}>{t(`sees.${when}.what`, { name })}</dd>
              </div>
            ))}
          </dl>
        </Block>
        <Block title={t('then.title')}>
          <p>{t('then.text', { name })}</p>
          <Limits />
        </Block>
        {can.object && <AskForAnother request={request} name={name} />}
        <Foot back={can.decline && <Decline request={request} name={name} onParted={onParted} />}>
          <Button appearance="primary" onClick={onJoin}>
            {t('takePart')}
          </Button>
        </Foot>
      </Screen>
    </main>
  );
};
