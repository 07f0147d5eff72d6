import type { Agreement } from '@common-ground/api/contract/shapes/hearing.ts';
import { useText } from '../../text/text.ts';
import css from './Changed.module.css';
import type { Changes } from './standing.ts';

/** What is different from what this person said yes to, or from what they began to read. */
export const Changed = ({
  changes: { changed, gone },
  agreement,
  since,
}: {
  changes: Changes;
  agreement: Agreement;
  since: 'confirmed' | 'opened';
}) => {
  const t = useText('agreed');
  const now = agreement.commitments.filter(({ n }) => changed.includes(n));
  return (
    <div className={css.changed} role="status">
      <p className={css.title}>{t(`changed.${since}`)}</p>
      <ul className={css.list}>
        {now.map(({ n, what }) => (
          <li key={n}>
            {t('changed.new')} <q dir="auto">{what}</q>
          </li>
        ))}
        {gone.map((what) => (
          <li key={what}>
            {t('changed.gone')} <q dir="auto">{what}</q>
          </li>
        ))}
      </ul>
    </div>
  );
};
