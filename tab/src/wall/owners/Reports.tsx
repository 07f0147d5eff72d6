import type { ReportedCard } from '@common-ground/api/contract/shapes/recognition.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import css from './Owners.module.css';

/** What was said about a card, without who said it, and what the owners decided last. */
export const Reports = ({ reported: { reports, decision, changedSinceHidden } }: { reported: ReportedCard }) => {
  const t = useText('owners');
  const respond = useText('respond');
  const format = useFormat();
  return (
    <>
      <ul className={css.reports} aria-label={t('reports')}>
        {reports.map(({ reason, note, reportedAt, isOpen }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report has no id of its own, so that nobody can follow it.
          <li key={at} className={isOpen ? undefined : css.quiet}>
            <p>
              <strong>{respond(`reason.${reason}`)}</strong>{' '}
              <span className={css.small}>{format.date(reportedAt)}</span>
            </p>
            {note && (
              <p className={css.words} dir="auto">
                {note}
              </p>
            )}
          </li>
        ))}
      </ul>
      {decision && (
        <p className={css.small}>
          {t(`decided.${decision.action}`, { name: decision.by.displayName, date: format.date(decision.at) })}
          {decision.note && ` ${t('withWords', { words: decision.note })}`}
        </p>
      )}
      {changedSinceHidden && <p>{t('changed')}</p>}
    </>
  );
};
