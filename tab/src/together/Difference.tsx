import type { Guideline } from '@common-ground/api/contract/shapes/organisation.ts';
import { useText } from '../text/text.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import css from './Difference.module.css';
import { differenceOf, type Run } from './difference.ts';

const Runs = ({ runs }: { runs: readonly Run[] }) => {
  const t = useText('together');
  return runs.map(({ kind, text }, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other identity and never change places.
    if (kind === 'same') return <span key={at}>{text}</span>;
    const Marked = kind === 'new' ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <Marked key={at} className={css[kind]}>
        <VisuallyHidden>{t(kind === 'new' ? 'runNew' : 'runGone')} </VisuallyHidden>
        {text}
        <VisuallyHidden> {t('runEnd')} </VisuallyHidden>
      </Marked>
    );
  });
};

/** Two versions of the guidelines as one, word by word. */
export const Difference = ({ before, after }: { before: readonly Guideline[]; after: readonly Guideline[] }) => {
  const t = useText('together');
  const all = differenceOf(before, after);
  if (all.every(({ kind, moved }) => kind === 'same' && !moved)) return <p role="status">{t('noDifference')}</p>;
  return (
    <ul className={css.all} aria-label={t('difference')}>
      {all.map(({ id, kind, moved, title, text }) => (
        <li key={id} className={css.one}>
          <p className={css.kind}>
            {kind === 'same' && moved ? t('kind.moved') : t(`kind.${kind}`)}
            {kind === 'changed' && moved && ` · ${t('kind.moved')}`}
          </p>
          <p className={kind === 'same' ? css.same : undefined} dir="auto">
            <strong>
              <Runs runs={title} />
            </strong>{' '}
            <Runs runs={text} />
          </p>
        </li>
      ))}
    </ul>
  );
};
