import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { StoppedClock } from '../../ui/StoppedClock.tsx';
import { Agreed } from '../agreed/Agreed.tsx';
import { Reopen } from '../agreed/Reopen.tsx';
import { HelpAtHand } from '../begin/HelpAtHand.tsx';
import { Chip } from '../Chip.tsx';
import { SettleTalk } from '../first-talk/SettleTalk.tsx';
import { TurnIntoFull } from '../first-talk/TurnIntoFull.tsx';
import { Block } from '../path/Block.tsx';
import { Screen } from '../path/Screen.tsx';
import { Quiet } from '../quiet.ts';
import { LeftWords } from '../saving/LeftWords.tsx';
import { Voices } from '../voices/Voices.tsx';
import { AddInformation } from './AddInformation.tsx';
import { ChooseAnother } from './ChooseAnother.tsx';
import css from './FollowPage.module.css';
import { HandedOn } from './HandedOn.tsx';
import { History } from './History.tsx';
import { isQuestion, taskOf } from './next.ts';
import { Question } from './Question.tsx';
import { Receipt } from './Receipt.tsx';
import { Refer } from './Refer.tsx';
import { SharedWithYou } from './SharedWithYou.tsx';
import { StandStill } from './StandStill.tsx';
import { TakingPart } from './TakingPart.tsx';
import { WhatHappensNext } from './WhatHappensNext.tsx';
import { WhatYouWrote } from './WhatYouWrote.tsx';
import { Withdraw } from './Withdraw.tsx';

/** A request after it was submitted, as its requester follows it (C9). */
export const FollowPage = ({ request }: { request: RequesterView }) => {
  const t = useText('request');
  const format = useFormat();
  const [, navigate] = useLocation();
  const [choosing, setChoosing] = useState(false);
  const task = taskOf(request);
  // What the state is about comes first.
  const parts = [<Voices key="voices" request={request} />, <Agreed key="agreed" request={request} />];
  return (
    <main className={css.page}>
      <div className={css.status}>
        <Chip request={request} />
        {request.receipt && <Receipt receipt={request.receipt} />}
        <HelpAtHand />
        <Button appearance="subtle" size="small" onClick={() => navigate('/mine')}>
          {t('follow.toMine')}
        </Button>
      </div>
      <Screen title={t(request.firstTalk ? 'firstTalk.followTitle' : 'follow.title')}>
        <div className={css.columns}>
          <div className={css.main}>
            <LeftWords id={request.id} request={request} />
            {choosing && request.can.chooseMediator ? (
              <ChooseAnother request={request} onDone={() => setChoosing(false)} />
            ) : (
              <WhatHappensNext request={request} onChooseAnother={() => setChoosing(true)} />
            )}
            <Question request={request} task={task} />
            {request.can.keepGoing && task !== 'standStill' && (
              <Quiet value={true}>
                <StandStill request={request} />
              </Quiet>
            )}
            <HandedOn request={request} />
            <Quiet value={isQuestion(task)}>{request.state === 'hearing' ? parts : parts.toReversed()}</Quiet>
            {(request.can.turnIntoFull || request.can.addInformation) && (
              <div className={css.ways}>
                <TurnIntoFull request={request} />
                {request.firstTalk && request.can.settle && <SettleTalk request={request} />}
              </div>
            )}
            {request.can.addInformation && <AddInformation requestId={request.id} />}
            <SharedWithYou request={request} />
            <WhatYouWrote request={request} />
          </div>
          <aside className={css.aside} aria-label={t('follow.timeline')}>
            <TakingPart request={request} />
            <Block title={t('follow.timeline')}>
              <History request={request} />
            </Block>
            {request.hold ? (
              <StoppedClock hold={request.hold} />
            ) : (
              <p className={css.kept}>{t('follow.keptUntil', { date: format.date(request.keptUntil) })}</p>
            )}
            <Button onClick={() => navigate(`/requests/${request.id}/document`)}>{t('follow.document')}</Button>
            {request.state !== 'closed' && <Reopen request={request} />}
            <Refer request={request} />
            {request.can.withdraw && <Withdraw request={request} />}
          </aside>
        </div>
      </Screen>
    </main>
  );
};
