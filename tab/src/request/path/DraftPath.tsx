import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useText } from '../../text/text.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { SavedState } from '../../ui/SavedState.tsx';
import { involvedIn } from '../begin/contacts.ts';
import { skipsTalk } from '../begin/fit.ts';
import { HelpAtHand } from '../begin/HelpAtHand.tsx';
import { SafetyAgain } from '../begin/SafetyAgain.tsx';
import { Chip } from '../Chip.tsx';
import { GuidelinesStep } from '../guidelines/GuidelinesStep.tsx';
import { MediatorStep } from '../mediator/MediatorStep.tsx';
import { ReviewStep } from '../review/ReviewStep.tsx';
import { useDraft } from '../saving/useDraft.ts';
import { TalkStep } from '../talk/TalkStep.tsx';
import { GoneDraft } from './GoneDraft.tsx';
import { PathLayout } from './PathLayout.tsx';
import { continueAt, isStop, progressOf, type Stop, stepBeside, stepsFor } from './steps.ts';
import { VersionChoice } from './VersionChoice.tsx';

/** A draft on its way through the steps; every word is saved while it is written (C3 to C8). */
export const DraftPath = ({ given }: { given: RequesterView }) => {
  const t = useText('request');
  const saving = useText('saving');
  const [draft, saver] = useDraft(given);
  const { request, sections } = draft;
  const [, navigate] = useLocation();
  const [search, setSearch] = useSearchParams();
  const [first] = useState(() => continueAt(sections));

  const asked = search.get('step');
  const step: Stop = isStop(asked) ? asked : first;
  // Only the name of the step is in the address, never a word of the request.
  const go = (to: Stop) => {
    void saver.flush();
    setSearch({ step: to });
  };
  const back = stepBeside(step, -1, sections);
  const next = stepBeside(step, 1, sections);
  const steps = stepsFor(sections);
  const at = step === 'before' ? -1 : steps.indexOf(step);

  return (
    <PathLayout
      screen={step}
      wide={step === 'talk' && !skipsTalk(sections.safety)}
      steps={[
        { id: 'before', label: t('step.before'), state: step === 'before' ? 'current' : 'done' },
        ...steps.map((name, i) => ({
          id: name,
          label: t(`step.${name}`),
          state:
            name === step
              ? ('current' as const)
              : i < at || progressOf(name, sections) !== 'empty'
                ? ('done' as const)
                : ('ahead' as const),
        })),
      ]}
      onGo={(id) => isStop(id) && go(id)}
      status={
        <>
          <Chip request={request} />
          <SavedState draft={draft} savedAt={request.savedAt} onRetry={() => void saver.flush()} />
          <HelpAtHand involved={involvedIn(sections.details)} />
          <Button appearance="subtle" size="small" onClick={() => navigate('/mine')}>
            {t('leave')}
          </Button>
        </>
      }
      back={step !== 'review' && back && <Button onClick={() => go(back)}>{t('back')}</Button>}
      next={
        step !== 'review' &&
        next && (
          <Button appearance="primary" onClick={() => go(next)}>
            {t('continue')}
          </Button>
        )
      }
    >
      {draft.saving === 'gone' && <GoneDraft draft={draft} />}
      {draft.problem && <ProblemNote problem={draft.problem} title={saving('saved.refused')} />}
      {draft.clashes.map((name) => (
        <VersionChoice key={name} name={name} draft={draft} onChoose={(keep) => saver.settle(name, keep)} />
      ))}
      {step === 'before' && <SafetyAgain draft={draft} saver={saver} />}
      {step === 'talk' && <TalkStep draft={draft} saver={saver} onSkip={() => go('guidelines')} />}
      {step === 'guidelines' && <GuidelinesStep draft={draft} saver={saver} />}
      {step === 'mediator' && <MediatorStep draft={draft} saver={saver} />}
      {step === 'review' && <ReviewStep draft={draft} saver={saver} onGo={go} back={back && (() => go(back))} />}
    </PathLayout>
  );
};
