import type { Hidden } from '@common-ground/api/contract/shapes/recognition.ts';
import { useFormat } from '../text/format.ts';
import { useText } from '../text/text.ts';
import css from './HiddenNote.module.css';

/** What the author of a hidden card learns: since when, the owners' words, and what can be done (W6). */
export const HiddenNote = ({ moderation }: { moderation: Hidden }) => {
  const t = useText('respond');
  const format = useFormat();
  const { at, note } = moderation;
  return (
    <div className={css.note}>
      <p>{t('hiddenSince', { date: format.date(at) })}</p>
      {note && (
        <blockquote className={css.words} dir="auto">
          {note}
        </blockquote>
      )}
      <p>{t('hiddenWays')}</p>
    </div>
  );
};
