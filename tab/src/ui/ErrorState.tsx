import { explain } from '../text/explain.ts';
import { useText } from '../text/text.ts';
import { Button } from './Button.tsx';
import css from './State.module.css';

/** What happened, what is safe, what to do: for anything that a call or Teams can end with. */
export const ErrorState = ({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) => {
  const t = useText('shell');
  const { title, text, reference } = explain(problem, t);
  return (
    <section className={css.state} role="alert">
      <h2 className={css.title}>{title}</h2>
      <p className={css.text}>{text}</p>
      {onRetry && (
        <Button look="primary" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
      {reference && <p className={css.reference}>{t('reference', { reference })}</p>}
    </section>
  );
};
