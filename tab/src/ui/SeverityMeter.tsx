import type { SeverityLevel } from '@common-ground/api/contract/shapes/conflict.ts';
import css from './SeverityMeter.module.css';

const steps: Record<SeverityLevel, number> = { low: 1, moderate: 2, high: 3 };

/** How soon help is needed, as three bars and a word: the word carries the meaning, the bars only repeat it. */
export const SeverityMeter = ({ level, label }: { level: SeverityLevel; label: string }) => (
  <span className={css.meter}>
    <span aria-hidden="true" className={css.bars}>
      {[1, 2, 3].map((step) => (
        <span key={step} className={`${css.bar} ${step <= steps[level] ? css[level] : ''}`} />
      ))}
    </span>
    {label}
  </span>
);
