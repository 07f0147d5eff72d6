import { type ReactNode, useEffect, useRef } from 'react';
import css from './PaneHead.module.css';

/** The head of an opened request: its title, which takes the focus, and who can see it. */
export const PaneHead = ({ title, children }: { title: string; children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header className={css.head}>
      <h1 ref={heading} tabIndex={-1} className={css.title}>
        {title}
      </h1>
      {children}
    </header>
  );
};
