import { goAheadVersion } from '@common-ground/api/contract/go-ahead.ts';
import { Checkbox } from '@fluentui/react-components';
import { type Ref, useId } from 'react';
import { useText } from '../../text/text.ts';
import css from './ReviewStep.module.css';

/** The go-ahead in plain words (C8); the request keeps the version of these words. */
export const GoAhead = ({
  given,
  onChange,
  ref,
}: {
  given: boolean;
  onChange: (given: boolean) => void;
  ref: Ref<HTMLInputElement>;
}) => {
  const t = useText('request');
  const note = useId();
  return (
    <div>
      <Checkbox
        ref={ref}
        checked={given}
        aria-describedby={note}
        onChange={(_, { checked }) => onChange(checked === true)}
        label={t(`goAhead.${goAheadVersion}`)}
      />
      <p id={note} className={css.note}>
        {t('review.consentNote')}
      </p>
    </div>
  );
};
