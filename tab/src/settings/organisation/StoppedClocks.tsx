import { Button } from '@fluentui/react-components';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { LetRun } from './LetRun.tsx';
import css from './Organisation.module.css';
import { StopClock } from './StopClock.tsx';
import { useHolds } from './useHolds.ts';

/** The receipt numbers of which nothing is erased for now; what they belong to is nobody's to see here. */
export const StoppedClocks = () => {
  const t = useText('organisation');
  const format = useFormat();
  const of = useHolds();
  const { data, error, hasNextPage, fetchNextPage } = of.holds;
  const stopped = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className={css.clocks} aria-label={t('clock.title')}>
      <h3 className={css.subtitle}>{t('clock.title')}</h3>
      <p>{t('clock.lead')}</p>
      {error && !data && <ProblemNote problem={error} />}
      {stopped.length > 0 && (
        <ul className={css.rows} aria-label={t('clock.stopped')}>
          {stopped.map(({ receipt, reason, at, by }) => (
            <li key={receipt} className={css.clock}>
              <div className={css.what}>
                <strong>
                  <bdi>{receipt}</bdi>
                </strong>
                <span dir="auto">{reason}</span>
                <span className={css.hint}>{t('clock.since', { date: format.date(at), name: by.displayName })}</span>
              </div>
              <LetRun receipt={receipt} of={of} />
            </li>
          ))}
        </ul>
      )}
      {data && stopped.length === 0 && !hasNextPage && <p className={css.hint}>{t('clock.none')}</p>}
      {hasNextPage && (
        <div>
          <Button onClick={() => void fetchNextPage()}>{t('more')}</Button>
        </div>
      )}
      <StopClock of={of} />
    </section>
  );
};
