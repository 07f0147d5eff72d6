import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import css from './StoppedClock.module.css';

/** For everybody who takes part: nothing is erased for now, who saw to that, since when and why (P5). */
export const StoppedClock = ({ hold: { reason, at, by } }: { hold: NonNullable<RequesterView['hold']> }) => {
  const t = useText('common');
  const format = useFormat();
  return (
    <div className={css.note}>
      <p className={css.title}>{t('stoppedClock')}</p>
      <p>{t('stoppedClockText', { name: by.displayName, date: format.date(at) })}</p>
      <blockquote className={css.words} dir="auto">
        {reason}
      </blockquote>
    </div>
  );
};
