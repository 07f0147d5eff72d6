import { useText } from '../../text/text.ts';
import { toneOf } from '../../ui/tones.ts';
import css from './Figures.module.css';
import { type Measure, partsOf, type Quarter, shareOf } from './figures.ts';

/** One measure quarter by quarter, the oldest first: a column each, with its figure above and its quarter below. */
export const FigureColumns = ({
  quarters,
  measure,
  sentence,
}: {
  /** The newest first. */
  quarters: readonly Quarter[];
  measure: Measure;
  sentence: string;
}) => {
  const t = useText('organisation');
  const all = quarters.map((quarter) => quarter[measure]);
  return (
    <figure className={css.figure}>
      <figcaption className={css.sentence}>{sentence}</figcaption>
      <ol className={css.columns}>
        {quarters.toReversed().map((quarter) => {
          const figure = quarter[measure];
          const height = shareOf(figure, all) * 100;
          return (
            <li key={quarter.quarter} className={css.column}>
              <span className={css.quarter}>{t('figures.quarter', partsOf(quarter.quarter))}</span>
              <svg
                className={`${css.plot} ${toneOf('teal')}`}
                viewBox="0 0 10 100"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect className={css.ground} width="10" height="100" />
                <rect className={css.bar} y={100 - height} width="10" height={height} />
              </svg>
              <span className={figure === null ? css.few : css.number}>
                {figure === null ? t('figures.few') : t(`figures.${measure}.figure`, { figure })}
              </span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
};
