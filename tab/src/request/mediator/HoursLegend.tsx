import { useText } from '../../text/text.ts';
import css from './HoursStrip.module.css';

const keys = ['mine', 'theirs', 'shared'] as const;

/** What the colours of the strips mean; each strip says the same in words below it. */
export const HoursLegend = () => {
  const t = useText('request');
  return (
    <div className={css.legend} aria-hidden="true">
      {keys.map((key) => (
        <span key={key} className={css.key}>
          <span className={css.swatch}>
            <span className={css[key]} />
          </span>
          {t(`hours.${key}`)}
        </span>
      ))}
      <span>{t('hours.legend')}</span>
    </div>
  );
};
