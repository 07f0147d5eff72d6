import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import css from './SavedState.module.css';

/** What becomes of words that are saved while they are written; see `client/saving`. */
export interface Saved {
  readonly saving: 'saved' | 'unsaved' | 'unreachable' | 'refused' | 'gone';
  readonly keptHere: boolean;
  readonly clashes: readonly unknown[];
}

/** Whether the words are safe, in one line; said politely when it changes for the worse. */
export const SavedState = ({
  draft: { saving, keptHere, clashes },
  savedAt,
  onRetry,
}: {
  draft: Saved;
  /** Left out where nobody knows any more. */
  savedAt?: string;
  onRetry: () => void;
}) => {
  const t = useText('saving');
  const format = useFormat();
  const calm = clashes.length === 0 && (saving === 'saved' || saving === 'unsaved');
  const words = () => {
    if (clashes.length > 0) return t('saved.clash');
    if (saving === 'unreachable') return keptHere ? t('saved.offline') : t('saved.offlineNotKept');
    if (saving === 'gone') return t('saved.gone');
    if (saving === 'refused') return t('saved.refused');
    if (saving === 'unsaved') return t('saved.soon');
    return savedAt ? t('saved.at', { time: format.time(savedAt) }) : t('saved.privately');
  };
  return (
    <>
      <span className={calm ? css.calm : css.careful} aria-hidden={calm ? undefined : true}>
        {words()}
      </span>
      <span role="status" className={css.said}>
        {calm ? '' : words()}
      </span>
      {saving === 'unreachable' && (
        <button type="button" className={css.retry} onClick={onRetry}>
          {t('saved.retry')}
        </button>
      )}
    </>
  );
};
