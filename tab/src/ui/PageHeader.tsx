import type { ReactNode } from 'react';
import css from './PageHeader.module.css';

/** The head of a page: its title, who can see it, and its one primary action (a bottom bar on phones). */
export const PageHeader = ({
  title,
  chip,
  primaryAction,
  children,
}: {
  title: ReactNode;
  chip?: ReactNode;
  primaryAction?: ReactNode;
  /** Quieter actions, filters. */
  children?: ReactNode;
}) => (
  <header className={css.header}>
    <div className={css.top}>
      <div className={css.words}>
        <h1 className={css.title}>{title}</h1>
        {chip}
      </div>
      {primaryAction && <div className={css.action}>{primaryAction}</div>}
    </div>
    {children}
  </header>
);
