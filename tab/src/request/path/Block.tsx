import { type ReactNode, useId } from 'react';
import css from './Block.module.css';

/** A named part of a screen, with the one line that says why it is asked. */
export const Block = ({
  title,
  why,
  framed = false,
  action,
  children,
}: {
  title: string;
  why?: ReactNode;
  framed?: boolean;
  action?: ReactNode;
  children: ReactNode;
}) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={framed ? css.framed : css.block}>
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {action}
      </div>
      {why && <p className={css.why}>{why}</p>}
      {children}
    </section>
  );
};
