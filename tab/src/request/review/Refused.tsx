import { Button } from '@fluentui/react-components';
import { CallProblem } from '../../client/problems.ts';
import { useText } from '../../text/text.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { Stop } from '../path/steps.ts';
import { errorsBySteps } from './missing.ts';
import css from './ReviewStep.module.css';

/** It was not submitted: why, that nothing is lost, and where to put it right. */
export const Refused = ({ problem, onGo }: { problem: Error; onGo: (stop: Stop) => void }) => {
  const t = useText('request');
  const errors = problem instanceof CallProblem ? (problem.problem.errors ?? []) : [];
  const steps = [...new Set(errorsBySteps(errors).map(({ step }) => step))].filter((step) => step !== 'review');
  return (
    <div className={css.refused}>
      <ProblemNote problem={problem} title={t('review.refusedTitle')} />
      <div className={css.ways}>
        {steps.map((step) => (
          <Button key={step} onClick={() => onGo(step)}>
            {t('review.goTo', { step: t(`step.${step}`) })}
          </Button>
        ))}
      </div>
    </div>
  );
};
