import { useText } from '../text/text.ts';
import css from './AgreementTable.module.css';
import { type AgreementRows, CommitmentCards } from './CommitmentCards.tsx';
import { CommitmentState } from './CommitmentState.tsx';
import { DueDay } from './DueDay.tsx';
import { PersonFace } from './PersonFace.tsx';
import { useMediaWidth } from './useMediaWidth.ts';

/** Below this, columns would break every second word. */
const narrowest = 600;

/** The commitments of an agreement to be read (M7): a table, and cards one below the other where it has no room. */
export const AgreementTable = (rows: AgreementRows) => {
  const t = useText('agreement');
  const [measured, width] = useMediaWidth<HTMLDivElement>();
  const { commitments, today, actionFor } = rows;
  // Paper is measured by nobody, and has room.
  const fits = width === 0 || width >= narrowest;
  return (
    <div ref={measured}>
      {fits ? (
        <table className={css.table} aria-label={t('title')}>
          <thead>
            <tr>
              <th scope="col" className={css.wide}>
                {t('what')}
              </th>
              <th scope="col">{t('how')}</th>
              <th scope="col">{t('action')}</th>
              <th scope="col">{t('ownerAndDue')}</th>
              <th scope="col" className={css.short}>
                {t('state')}
              </th>
            </tr>
          </thead>
          <tbody>
            {commitments.map((one) => (
              <tr key={one.n}>
                <th scope="row" className={css.what}>
                  <div dir="auto">{one.what}</div>
                </th>
                {[one.how, one.action].map((words, at) => (
                  <td key={at === 0 ? 'how' : 'action'} className={css.words}>
                    {words ? <div dir="auto">{words}</div> : <span className={css.none}>{t('notSaid')}</span>}
                  </td>
                ))}
                <td>
                  <span className={css.owner}>
                    <PersonFace person={one.owner} size={24} />
                    <bdi>{one.owner.displayName}</bdi>
                  </span>
                  <DueDay commitment={one} today={today} />
                </td>
                <td>
                  <CommitmentState state={one.state} />
                  {actionFor?.(one)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <CommitmentCards {...rows} />
      )}
    </div>
  );
};
