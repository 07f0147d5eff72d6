import type { InvitedView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import { Foot } from '../path/Foot.tsx';
import { Screen } from '../path/Screen.tsx';
import { Said } from '../voices/Said.tsx';
import { Decline } from './Decline.tsx';
import { EarlierWords } from './EarlierWords.tsx';
import { InvitedStatus } from './InvitedStatus.tsx';
import narrow from './Narrow.module.css';
import type { Parted } from './useParting.ts';

/** Nothing is asked for now: another mediator is being looked for, or has taken it on and will ask anew. */
export const WaitingForMediator = ({
  request,
  onParted,
}: {
  request: InvitedView;
  onParted: (how: Parted) => void;
}) => {
  const t = useText('party');
  const [, navigate] = useLocation();
  const { mediator, summary, can } = request;
  const name = mediator?.displayName ?? t('theMediator');
  return (
    <main className={narrow.page}>
      <InvitedStatus request={request} />
      <Screen
        title={t(mediator ? 'waiting.newTitle' : 'waiting.lookingTitle', { name })}
        lead={t(mediator ? 'waiting.new' : 'waiting.looking', { name })}
      >
        <Block title={t('about.title')} why={t('about.whyNow')} framed>
          <Said>{summary}</Said>
        </Block>
        <EarlierWords requestId={request.id} mediator={name} />
        <Foot back={can.decline && <Decline request={request} name={name} onParted={onParted} />}>
          <Button appearance="primary" onClick={() => navigate('/mine')}>
            {t('toMine')}
          </Button>
        </Foot>
      </Screen>
    </main>
  );
};
