import type { Commitment } from '@common-ground/api/contract/shapes/hearing.ts';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import css from './DueDay.module.css';

/** By when a commitment is to be kept; what is open after that day says so. */
export const DueDay = ({
  commitment: { due, state },
  today,
}: {
  commitment: Pick<Commitment, 'due' | 'state'>;
  today: string;
}) => {
  const t = useText('agreement');
  const format = useFormat();
  const past = state === 'open' && due < today;
  return (
    <time dateTime={due} className={past ? css.past : css.due}>
      {t(past ? 'duePast' : 'dueBy', { date: format.day(due) })}
    </time>
  );
};
