import { type ReactNode, useContext, useEffect, useRef } from 'react';
import { Moved } from './moved.ts';
import css from './Screen.module.css';

/** One screen of the path; whoever comes to it from another hears its title first. */
export const Screen = ({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) => {
  const moved = useContext(Moved);
  const heading = useRef<HTMLHeadingElement>(null);
  const arrivedByMoving = useRef(moved);
  useEffect(() => {
    if (!arrivedByMoving.current) return;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={css.screen}>
      <div className={css.head}>
        <h1 ref={heading} tabIndex={-1} className={css.title}>
          {title}
        </h1>
        {lead && <p className={css.lead}>{lead}</p>}
      </div>
      {children}
    </div>
  );
};
