import { type ReactNode, useId } from 'react';
import css from './CareBox.module.css';

/** Something that needs a decision before it goes on, with the ways to take; `urgent` is read out at once. */
export const CareBox = ({
  title,
  urgent = false,
  ways,
  children,
}: {
  title: string;
  urgent?: boolean;
  ways?: ReactNode;
  children: ReactNode;
}) => {
  const id = useId();
  return (
    <section className={css.box} aria-labelledby={id} role={urgent ? 'alert' : undefined}>
      <h2 id={id} className={css.title}>
        {title}
      </h2>
      {children}
      {ways && <div className={css.ways}>{ways}</div>}
    </section>
  );
};
