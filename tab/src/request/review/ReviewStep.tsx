import { Button, Checkbox } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { CallProblem } from '../../client/problems.ts';
import { useText } from '../../text/text.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useMediators } from '../mediator/useMediators.ts';
import { Block } from '../path/Block.tsx';
import { Foot } from '../path/Foot.tsx';
import { Screen } from '../path/Screen.tsx';
import type { Step } from '../path/steps.ts';
import type { Draft, Saver } from '../saving/draft.ts';
import { Discard } from './Discard.tsx';
import { Letter } from './Letter.tsx';
import { MissingList } from './MissingList.tsx';
import { errorsBySteps, missingFrom } from './missing.ts';
import css from './ReviewStep.module.css';
import { useSubmit } from './useSubmit.ts';

/** Everything once more, like a letter, who will see what, and the go-ahead (C8). */
export const ReviewStep = ({
  draft,
  saver,
  onGo,
  back,
}: {
  draft: Draft;
  saver: Saver;
  onGo: (step: Step) => void;
  back: (() => void) | undefined;
}) => {
  const t = useText('request');
  const { request, sections } = draft;
  const { data: roster } = useMediators(request.id, request.details);
  const chosen = roster?.items.find(({ person }) => person.id === sections.details?.mediatorId);
  const mediator = chosen?.choosable ? chosen.person : undefined;
  const [consent, setConsent] = useState(false);
  const [asked, setAsked] = useState(false);
  const missingList = useRef<HTMLElement>(null);
  const consentBox = useRef<HTMLInputElement>(null);
  const submit = useSubmit(saver);

  const missing = missingFrom(sections, mediator?.id, consent);
  const refused = submit.error instanceof CallProblem ? (submit.error.problem.errors ?? []) : [];
  const send = () => {
    setAsked(true);
    if (mediator && missing.length === 0) return submit.mutate(mediator.id);
    setTimeout(() => missingList.current?.focus());
  };

  return (
    <Screen title={t('review.title')} lead={t('review.lead')}>
      {asked && missing.length > 0 && (
        <MissingList ref={missingList} missing={missing} onGo={onGo} onConsent={() => consentBox.current?.focus()} />
      )}
      <Letter draft={draft} mediator={mediator} onGo={onGo} />
      <Block title={t('review.visibleTitle')} framed>
        <p>
          {mediator
            ? t('review.visible.mediator', { name: mediator.displayName })
            : t('review.visible.mediatorUnknown')}
        </p>
        <p>{t('review.visible.other')}</p>
        <p>{t('review.visible.nobody')}</p>
      </Block>
      <div>
        <Checkbox
          ref={consentBox}
          checked={consent}
          onChange={(_, { checked }) => setConsent(checked === true)}
          label={t('review.consent')}
        />
        <p className={css.note}>{t('review.consentNote')}</p>
      </div>
      {submit.error && <ProblemNote problem={submit.error} title={t('review.refusedTitle')} />}
      {refused.length > 0 && (
        <ul className={css.refused}>
          {errorsBySteps(refused).map(({ step, message }) => (
            <li key={`${step} ${message}`}>
              {message}{' '}
              {step !== 'review' && (
                <Button appearance="transparent" size="small" onClick={() => onGo(step)}>
                  {t('review.goTo', { step: t(`step.${step}`) })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Discard request={request} />
      <Foot back={back && <Button onClick={back}>{t('back')}</Button>}>
        <Button appearance="primary" disabledFocusable={submit.isPending} onClick={send}>
          {t('review.submit')}
        </Button>
      </Foot>
    </Screen>
  );
};
