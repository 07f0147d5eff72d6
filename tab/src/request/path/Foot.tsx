import type { ReactNode } from 'react';
import css from './Foot.module.css';

/** The next act, always in the same place: at the foot of the column, in sight on every screen. */
export const Foot = ({ children }: { children: ReactNode }) => <div className={css.foot}>{children}</div>;
