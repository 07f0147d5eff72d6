import type { QueueItem } from '@common-ground/api/contract/shapes/mediation.ts';
import { now } from '../client/clock.ts';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { Names } from '../ui/Names.tsx';
import { RowLink } from '../ui/RowLink.tsx';
import { SeverityMeter } from '../ui/SeverityMeter.tsx';
import css from './QueueRow.module.css';

/** One request of the queue: who, how soon, how old, by when, what next. */
export const QueueRow = ({ item, open, reachable }: { item: QueueItem; open: boolean; reachable: boolean }) => {
  const t = useText('desk');
  const format = useFormat();
  const { id, parties, severityLevel, submittedAt, promisedBy, nextAction, safetyMark, firstTalk } = item;
  const late = promisedBy !== null && new Date(promisedBy) < now();
  return (
    <RowLink
      close
      href={`/desk/${id}`}
      data-row={id}
      tabIndex={reachable ? 0 : -1}
      aria-current={open ? 'page' : undefined}
    >
      <span className={css.top}>
        <span className={css.who}>{parties.length > 0 ? <Names people={parties} max={2} /> : t('row.new')}</span>
        <span className={css.age}>{format.relative(submittedAt, now())}</span>
      </span>
      <span className={css.next}>{t(`row.action.${nextAction}`)}</span>
      <span className={css.marks}>
        <SeverityMeter level={severityLevel} label={t(`severity.${severityLevel}`)} />
        {firstTalk && <span>{t('row.firstTalk')}</span>}
        {promisedBy && (
          <span className={late ? css.late : undefined}>
            {t(late ? 'row.overdue' : 'row.promised', { by: format.dateTime(promisedBy) })}
          </span>
        )}
      </span>
      {safetyMark && <span className={css.care}>{t('row.safety')}</span>}
    </RowLink>
  );
};
