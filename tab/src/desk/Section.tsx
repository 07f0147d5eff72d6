import type { ReactNode } from 'react';
import css from './Section.module.css';

/** A named part of a file that the next step can lead to. */
export const Section = ({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}) => (
  <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className={css.section}>
    <h2 id={`${id}-title`} className={css.title}>
      {title}
    </h2>
    {lead && <p className={css.lead}>{lead}</p>}
    {children}
  </section>
);
