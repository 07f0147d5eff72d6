import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { WordsField } from '../../ui/WordsField.tsx';
import { useMainLook } from '../quiet.ts';
import { useKept } from '../saving/useKept.ts';
import css from './AnswerReflection.module.css';
import { useAccountMove, type Writing } from './useAccount.ts';

/** *Yes, that is right*, or what has to be put right; either moves it on. */
export const AnswerReflection = ({
  writing,
  mediator,
  onAnswered,
}: {
  writing: Writing;
  mediator: string;
  /** Its buttons are about to go. */
  onAnswered: () => void;
}) => {
  const t = useText('perspective');
  const look = useMainLook();
  const kept = useKept(writing.requestId, 'correction');
  const [asked, setAsked] = useState(false);
  const [missing, setMissing] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const { author } = writing.account.request;
  const answer = useAccountMove<{ confirmed: boolean; correction?: string }>(
    writing,
    async (ifMatch, body) => {
      const params = { id: writing.requestId, personId: author.id };
      const { data } = await call('answerReflection', { params, body, ifMatch });
      kept.sent(body.correction ?? '');
      return data;
    },
    (isDone) => {
      if (!isDone) return;
      announce(t('heard.answered', { name: mediator }));
      onAnswered();
    },
  );
  useEffect(() => {
    if (asked) whole.current?.querySelector('textarea')?.focus();
  }, [asked]);
  const correcting = asked || kept.words !== '';
  const send = () => {
    const correction = kept.words;
    setMissing(correction.trim() === '');
    if (correction.trim()) return answer.mutate({ confirmed: false, correction });
    whole.current?.querySelector('textarea')?.focus();
  };
  const letGo = () => {
    kept.forget();
    setAsked(false);
    setMissing(false);
    setTimeout(() => whole.current?.querySelector<HTMLElement>('button:last-of-type')?.focus());
  };
  return (
    <div ref={whole} className={css.answer}>
      {correcting ? (
        <>
          <WordsField
            label={t('heard.correction')}
            why={t('heard.correctionWhy', { name: mediator })}
            value={kept.words}
            onChange={kept.keep}
            error={missing && !kept.words.trim() ? t('heard.correctionMissing') : undefined}
          />
          {answer.error && <ProblemNote problem={answer.error} />}
          <div className={css.ways}>
            <Button appearance={look} disabledFocusable={answer.isPending} onClick={send}>
              {t('heard.send')}
            </Button>
            <Button onClick={letGo}>{t('heard.notNow')}</Button>
          </div>
        </>
      ) : (
        <>
          <p className={css.question}>{t('heard.question')}</p>
          {answer.error && <ProblemNote problem={answer.error} />}
          <div className={css.ways}>
            <Button
              appearance={look}
              disabledFocusable={answer.isPending}
              onClick={() => answer.mutate({ confirmed: true })}
            >
              {t('heard.yes')}
            </Button>
            <Button onClick={() => setAsked(true)}>{t('heard.correct')}</Button>
          </div>
        </>
      )}
    </div>
  );
};
