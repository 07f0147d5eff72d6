import css from './Said.module.css';

/** Somebody's own words, with their lines and in their direction. */
export const Said = ({ children }: { children: string }) => (
  <blockquote className={css.said}>
    <p dir="auto" className={css.words}>
      {children}
    </p>
  </blockquote>
);
