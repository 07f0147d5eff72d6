import type { PartyView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { useHost } from '../../host/context.tsx';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { StoppedClock } from '../../ui/StoppedClock.tsx';
import { Agreed } from '../agreed/Agreed.tsx';
import { Reopen } from '../agreed/Reopen.tsx';
import { HelpAtHand } from '../begin/HelpAtHand.tsx';
import { Chip } from '../Chip.tsx';
import css from '../follow/FollowPage.module.css';
import { Receipt } from '../follow/Receipt.tsx';
import { StandStill } from '../follow/StandStill.tsx';
import { Block } from '../path/Block.tsx';
import { Screen } from '../path/Screen.tsx';
import { Quiet } from '../quiet.ts';
import { Said } from '../voices/Said.tsx';
import { Voices } from '../voices/Voices.tsx';
import { Leave } from './Leave.tsx';
import { nextOf } from './next.ts';
import { OwnNeeds } from './OwnNeeds.tsx';
import { PartyHistory } from './PartyHistory.tsx';
import own from './PartyPage.module.css';
import { TakingPart } from './TakingPart.tsx';
import type { Parted } from './useParting.ts';

/** A request as an other party who takes part follows it (M4). */
export const PartyPage = ({ request, onParted }: { request: PartyView; onParted: (how: Parted) => void }) => {
  const t = useText('party');
  const format = useFormat();
  const { userId } = useHost();
  const [, navigate] = useLocation();
  const name = request.mediator?.displayName ?? t('theMediator');
  const next = nextOf(request, userId);
  // What the state is about comes first.
  const parts = [<Voices key="voices" request={request} />, <Agreed key="agreed" request={request} />];
  return (
    <main className={css.page}>
      <div className={css.status}>
        <Chip request={request} />
        {request.receipt && <Receipt receipt={request.receipt} />}
        <HelpAtHand involved={request.parties.map(({ id }) => id)} />
        <Button appearance="subtle" size="small" onClick={() => navigate('/mine')}>
          {t('toMine')}
        </Button>
      </div>
      <Screen title={t('party.title')}>
        <div className={css.columns}>
          <div className={css.main}>
            <Block title={t('next.title')} framed>
              <p className={own.next} aria-live="polite">
                {t(`next.${next}`, { name })}
              </p>
            </Block>
            {request.can.keepGoing && (
              <Quiet value={next !== 'standStill'}>
                <StandStill request={request} />
              </Quiet>
            )}
            {request.state === 'hearing' ? parts : parts.toReversed()}
            <Block title={t('about.title')} why={t('about.whyNow')}>
              <Said>{request.summary}</Said>
            </Block>
          </div>
          <aside className={css.aside} aria-label={t('party.aside')}>
            {next !== 'looking' && next !== 'askedAnew' && <TakingPart request={request} />}
            <OwnNeeds needs={request.needs} mediator={name} />
            <Block title={t('history.title')}>
              <PartyHistory request={request} />
            </Block>
            {request.hold ? (
              <StoppedClock hold={request.hold} />
            ) : (
              <p className={css.kept}>{t('keptUntil', { date: format.date(request.keptUntil) })}</p>
            )}
            <Button onClick={() => navigate(`/requests/${request.id}/document`)}>{t('document')}</Button>
            <Reopen request={request} />
            {request.can.leave && <Leave request={request} name={name} onParted={onParted} />}
          </aside>
        </div>
      </Screen>
    </main>
  );
};
