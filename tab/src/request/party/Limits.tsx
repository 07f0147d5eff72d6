import { useText } from '../../text/text.ts';
import css from './Limits.module.css';

/** The limits of what is promised, one tap away (C1). */
export const Limits = () => {
  const t = useText('request');
  return (
    <details>
      <summary className={css.summary}>{t('before.limitsTitle')}</summary>
      <div className={css.text}>
        <p>{t('before.limits')}</p>
        <p>{t('before.reach')}</p>
      </div>
    </details>
  );
};
