import type { ReactNode } from 'react';
import css from './ReadingSections.module.css';

export interface ReadingSection {
  readonly id: string;
  readonly title: string;
  readonly action?: ReactNode;
  /** Question and answer; what has no answer is left out. */
  readonly entries: readonly { readonly label?: string; readonly words: ReactNode }[];
  /** Said when nothing is in it; without it the section is left out. */
  readonly empty?: string;
}

/** What somebody wrote, to be read: people's own words keep their lines and their direction. */
export const ReadingSections = ({ sections, level = 2 }: { sections: readonly ReadingSection[]; level?: 2 | 3 }) => {
  const Title = `h${level}` as const;
  return sections
    .filter(({ entries, empty }) => entries.length > 0 || empty !== undefined)
    .map(({ id, title, action, entries, empty }) => (
      <section key={id} aria-labelledby={`read-${id}`} className={css.section}>
        <div className={css.head}>
          <Title id={`read-${id}`} className={css.title}>
            {title}
          </Title>
          {action}
        </div>
        {entries.length === 0 && <p className={css.empty}>{empty}</p>}
        {entries.map(({ label, words }, at) => (
          <div key={label ?? at} className={css.entry}>
            {label && <p className={css.label}>{label}</p>}
            <div className={css.words} dir="auto">
              {words}
            </div>
          </div>
        ))}
      </section>
    ));
};
