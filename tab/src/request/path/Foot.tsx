import type { ReactNode } from 'react';
import css from './Foot.module.css';

/** The next act, always in the same place: at the foot of the column, in sight on every screen. */
export const Foot = ({ back, children }: { back?: ReactNode; children?: ReactNode }) => (
  <div className={css.foot}>
    {back}
    <div className={css.next}>{children}</div>
  </div>
);
