import type { Reflection } from '@common-ground/api/contract/shapes/hearing.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import css from './Rounds.module.css';

/** What was said back so far, the first round first, each with its answer. */
export const Rounds = ({ rounds, name }: { rounds: readonly Reflection[]; name: string }) => {
  const t = useText('file');
  const format = useFormat();
  if (rounds.length === 0) return null;
  return (
    <ol className={css.rounds}>
      {rounds.map(({ at, text, answer, correction, answeredAt }) => (
        <li key={at} className={css.round}>
          <blockquote className={css.words} dir="auto">
            {text}
          </blockquote>
          <p className={`${css.answer} ${css[answer]}`}>
            {t(`round.${answer}`, { name, when: answeredAt ? format.dateTime(answeredAt) : '' })}
          </p>
          {correction && (
            <div className={css.correction}>
              <blockquote className={css.words} dir="auto">
                {correction}
              </blockquote>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
};
