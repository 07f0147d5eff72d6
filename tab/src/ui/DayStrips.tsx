import type { ReactNode } from 'react';
import css from './DayStrips.module.css';

/** Where something lies on the day, in percent of it. */
interface Place {
  readonly from: number;
  readonly width: number;
}

/**
 * One day as a strip per person under one another, with what all share across them. Each row says its hours in words
 * beside the name; the bars only show the same to the eye.
 */
export const DayStrips = ({
  label,
  rows,
  shared,
  chosen,
}: {
  label: string;
  rows: readonly {
    readonly id: string;
    readonly name: ReactNode;
    readonly hours: string;
    readonly bars: readonly Place[];
  }[];
  shared: readonly Place[];
  chosen?: Place;
}) => (
  <ul className={css.rows} aria-label={label}>
    {rows.map(({ id, name, hours, bars }) => (
      <li key={id} className={css.row}>
        <span className={css.who}>
          <bdi className={css.name}>{name}</bdi> <span className={css.hours}>{hours}</span>
        </span>
        <span className={css.strip} aria-hidden="true">
          <Bars places={bars} look={css.bar} />
          <Bars places={shared} look={css.shared} />
          {chosen && <Bars places={[chosen]} look={css.chosen} />}
        </span>
      </li>
    ))}
  </ul>
);

const Bars = ({ places, look }: { places: readonly Place[]; look: string | undefined }) =>
  places.map(({ from, width }) => (
    <span key={from} className={look} style={{ insetInlineStart: `${from}%`, inlineSize: `${width}%` }} />
  ));
