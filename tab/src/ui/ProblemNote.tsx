import { explain } from '../text/explain.ts';
import { useText } from '../text/text.ts';
import css from './ProblemNote.module.css';

/** What went wrong with one act, beside the button that asked for it; the rest of the page stays. */
export const ProblemNote = ({ problem, title }: { problem: unknown; title?: string }) => {
  const t = useText('shell');
  const { title: what, text, reference } = explain(problem, t);
  return (
    <div className={css.note} role="alert">
      <p className={css.title}>{title ?? what}</p>
      <p>{text}</p>
      {reference && <p className={css.reference}>{t('reference', { reference })}</p>}
    </div>
  );
};
