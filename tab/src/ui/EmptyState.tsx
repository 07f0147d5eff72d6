import type { ReactNode } from 'react';
import css from './State.module.css';

/** Nothing here yet: what it is for and what to do. */
export const EmptyState = ({
  title,
  children,
  action,
  picture,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  picture?: ReactNode;
}) => (
  <section className={css.state}>
    {picture}
    <h2 className={css.title}>{title}</h2>
    {children && <div className={css.text}>{children}</div>}
    {action}
  </section>
);
