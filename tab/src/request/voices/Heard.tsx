import type { Reflection } from '@common-ground/api/contract/shapes/hearing.ts';
import { useRef } from 'react';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Block } from '../path/Block.tsx';
import { AnswerReflection } from './AnswerReflection.tsx';
import css from './Heard.module.css';
import { Said } from './Said.tsx';
import type { Writing } from './useAccount.ts';

/** What the mediator heard, round by round: the newest to confirm or put right, the earlier ones kept (M5). */
export const Heard = ({ writing, mediator }: { writing: Writing; mediator: string }) => {
  const t = useText('perspective');
  const current = useRef<HTMLDivElement>(null);
  const { reflections, can } = writing.account.request;
  const newest = reflections.at(-1);
  const earlier = reflections.slice(0, -1);
  if (!newest) return null;
  return (
    <Block title={t('heard.title', { name: newest.by.displayName || mediator })} why={t('heard.why')} framed>
      <div ref={current} tabIndex={-1} className={css.round}>
        <Round round={newest} />
        {can.answerReflection && (
          <AnswerReflection writing={writing} mediator={mediator} onAnswered={() => current.current?.focus()} />
        )}
      </div>
      {earlier.length > 0 && (
        <details>
          <summary className={css.earlier}>{t('heard.earlier', { count: earlier.length })}</summary>
          <ol className={css.rounds}>
            {earlier.map((round) => (
              <li key={round.at} className={css.round}>
                <Round round={round} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </Block>
  );
};

const Round = ({ round: { at, text, answer, correction, answeredAt } }: { round: Reflection }) => {
  const t = useText('perspective');
  const format = useFormat();
  return (
    <>
      <p className={css.when}>{format.dateTime(at)}</p>
      <Said>{text}</Said>
      {answer !== 'waiting' && (
        <p className={css.when}>{t(`heard.${answer}`, { when: format.dateTime(answeredAt ?? at) })}</p>
      )}
      {correction && <Said>{correction}</Said>}
    </>
  );
};
