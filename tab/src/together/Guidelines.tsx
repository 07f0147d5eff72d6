import type { Guideline } from '@common-ground/api/contract/shapes/organisation.ts';
import { useText } from '../text/text.ts';
import css from './Together.module.css';

/** How the team settles conflict. */
export const Guidelines = ({ items }: { items: readonly Guideline[] }) => {
  const t = useText('together');
  if (items.length === 0) return <p className={css.quiet}>{t('noGuidelines')}</p>;
  return (
    <ol className={css.guidelines}>
      {items.map(({ id, title, text }) => (
        <li key={id} dir="auto">
          <strong>{title}</strong> {text}
        </li>
      ))}
    </ol>
  );
};
