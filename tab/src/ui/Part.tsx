import { type ReactNode, useId } from 'react';
import css from './Part.module.css';

/** A named part of a page. */
export const Part = ({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={css.part}>
      <h2 id={id} className={css.title}>
        {title}
      </h2>
      {lead && <p className={css.lead}>{lead}</p>}
      {children}
    </section>
  );
};
