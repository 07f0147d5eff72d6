import { Link } from '@fluentui/react-components';
import { type Ref, useId } from 'react';
import { useText } from '../../text/text.ts';
import type { Step } from '../path/steps.ts';
import css from './MissingList.module.css';
import { type Needed, stepOfNeeded } from './missing.ts';

/** What is still open, each a way to where it is answered. */
export const MissingList = ({
  missing,
  tooLong,
  onGo,
  onConsent,
  ref,
}: {
  missing: readonly Needed[];
  /** Steps with a text that is longer than fits. */
  tooLong: readonly Step[];
  onGo: (step: Step) => void;
  onConsent: () => void;
  ref: Ref<HTMLElement>;
}) => {
  const t = useText('request');
  const title = useId();
  return (
    <section ref={ref} tabIndex={-1} className={css.missing} aria-labelledby={title}>
      <h2 id={title} className={css.title}>
        {t('review.missingTitle')}
      </h2>
      <ul className={css.list}>
        {missing.map((name) => (
          <li key={name}>
            <Link
              as="button"
              className={css.link}
              onClick={() => (name === 'consent' ? onConsent() : onGo(stepOfNeeded[name]))}
            >
              {t(`review.missing.${name}`)}
            </Link>
          </li>
        ))}
        {tooLong.map((step) => (
          <li key={step}>
            <Link as="button" className={css.link} onClick={() => onGo(step)}>
              {t('review.missing.shorten', { step: t(`step.${step}`) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
