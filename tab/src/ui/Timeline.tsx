import type { ReactNode } from 'react';
import { useFormat } from '../text/format.ts';
import css from './Timeline.module.css';

export interface Moment {
  readonly id: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** ISO 8601; left out for what has not happened yet. */
  readonly at?: string;
  readonly state?: 'done' | 'current' | 'ahead';
}

/** What happened and what comes, in order. */
export const Timeline = ({ moments, label }: { moments: readonly Moment[]; label: string }) => {
  const format = useFormat();
  return (
    <ol className={css.line} aria-label={label}>
      {moments.map(({ id, title, detail, at, state = 'done' }) => (
        <li key={id} className={`${css.moment} ${css[state]}`}>
          <div className={css.title}>{title}</div>
          {at && (
            <time className={css.at} dateTime={at}>
              {format.dateTime(at)}
            </time>
          )}
          {detail && <div className={css.detail}>{detail}</div>}
        </li>
      ))}
    </ol>
  );
};
