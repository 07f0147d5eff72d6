import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { CallProblem } from '../client/problems.ts';
import { queryOf } from '../client/queries.ts';
import { useText } from '../text/text.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PrivacyChip } from '../ui/PrivacyChip.tsx';
import { BeforeYouStart } from './begin/BeforeYouStart.tsx';
import { type Answers, answersFrom, type Choice, fitOf, type Question, wayOf } from './begin/fit.ts';
import { HelpAtHand } from './begin/HelpAtHand.tsx';
import { Left } from './begin/Left.tsx';
import { MayNotFit } from './begin/MayNotFit.tsx';
import { SafetyQuestions } from './begin/SafetyQuestions.tsx';
import { useStart } from './begin/useStart.ts';
import { PathLayout } from './path/PathLayout.tsx';
import { steps } from './path/steps.ts';

type Shown = 'before' | 'safety' | 'may-not-fit' | 'refer' | 'stop';

/** The beginning of the path. Everything here lives on the page alone until the person goes on (C2). */
const NewRequest = () => {
  const t = useText('request');
  const { teamId = '', channelId } = useParams<{ teamId: string; channelId?: string }>();
  const [, navigate] = useLocation();
  const { data: settings } = useQuery(queryOf('getOrganisationSettings', {}));
  const [shown, setShown] = useState<Shown>('before');
  const [given, setGiven] = useState<Partial<Answers>>({});
  const [open, setOpen] = useState<{ questions: readonly Question[]; asked: number }>({ questions: [], asked: 0 });
  const [search] = useSearchParams();
  const fromTalk = search.get('from');
  const start = useStart(teamId, channelId && decodeURIComponent(channelId), fromTalk);

  const leave = () => navigate(fromTalk ? `/requests/${fromTalk}` : '/mine');
  const answered = answersFrom(given);
  const goOn = (choice?: Choice) => {
    if ('open' in answered) return setOpen({ questions: answered.open, asked: open.asked + 1 });
    const way = wayOf(answered, choice);
    if (way.to === 'talk' || way.to === 'guidelines') return start.mutate(answered);
    if (fromTalk && (way.to === 'refer' || way.to === 'stop')) return leave();
    setShown(way.to);
  };
  const notMember = start.error instanceof CallProblem && [403, 404].includes(start.error.problem.status);

  if (shown === 'refer' || shown === 'stop')
    return <Left how={shown} contacts={settings?.referralContacts} onAgain={() => setShown('before')} />;

  return (
    <PathLayout
      screen={shown}
      steps={[
        { id: 'before', label: t('step.before'), state: 'current' },
        ...steps.map((id) => ({ id, label: t(`step.${id}`), state: 'ahead' as const })),
      ]}
      status={
        <>
          <PrivacyChip label={t('chip.onlyYou')} tone="private" explanation={t('before.nothingYet')} />
          <HelpAtHand />
          <Button appearance="subtle" size="small" onClick={leave}>
            {t('leave')}
          </Button>
        </>
      }
      back={
        shown !== 'before' && (
          <Button onClick={() => setShown(shown === 'may-not-fit' ? 'safety' : 'before')}>{t('back')}</Button>
        )
      }
      next={
        shown === 'before' ? (
          <Button appearance="primary" onClick={() => setShown('safety')}>
            {t('before.start')}
          </Button>
        ) : (
          shown === 'safety' && (
            <Button appearance="primary" disabledFocusable={start.isPending} onClick={() => goOn()}>
              {t('safety.continue')}
            </Button>
          )
        )
      }
    >
      {shown === 'before' && (
        <BeforeYouStart
          settings={settings}
          onTalkFirst={
            fromTalk ? undefined : () => navigate(`/requests/talk/${teamId}${channelId ? `/${channelId}` : ''}`)
          }
        />
      )}
      {shown === 'safety' && (
        <SafetyQuestions
          title={t('safety.title')}
          lead={t('safety.intro')}
          given={given}
          onAnswer={(question, yes) => setGiven((before) => ({ ...before, [question]: yes }))}
          open={open.questions}
          asked={open.asked}
        />
      )}
      {shown === 'may-not-fit' && !('open' in answered) && (
        <MayNotFit fit={fitOf(answered)} starting={start.isPending} onChoose={goOn} />
      )}
      {notMember && (
        <div role="alert">
          <p>{t('start.notMember')}</p>
          <Button onClick={leave}>{t('left.mine')}</Button>
        </div>
      )}
      {start.error && !notMember && (
        <ErrorState problem={start.error} onRetry={() => start.variables && start.mutate(start.variables)} />
      )}
    </PathLayout>
  );
};

export default NewRequest;
