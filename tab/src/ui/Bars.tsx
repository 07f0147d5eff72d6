import { Bar } from './Bar.tsx';
import css from './Bars.module.css';

interface Line {
  readonly id: string;
  readonly name: string;
  /** Of the whole bar, 0 to 1. */
  readonly share: number;
  readonly tone: string;
  /** What the bar says, in words or as a number. */
  readonly says: string;
}

/** Shares side by side, each with its name and what it says. */
export const Bars = ({ lines }: { lines: readonly Line[] }) => (
  <ul className={css.bars}>
    {lines.map(({ id, name, share, tone, says }) => (
      <li key={id} className={css.line}>
        <bdi className={css.name}>{name}</bdi>
        <Bar share={share} tone={tone} />
        <span className={css.says}>{says}</span>
      </li>
    ))}
  </ul>
);
