import { Field, Textarea } from '@fluentui/react-components';
import { useText } from '../text/text.ts';
import css from './WordsField.module.css';

/** In UTF-16 units, as the API counts. */
const longest = 20_000;

/** A box for a mediator's own words, with the line that says what they are for. */
export const WordsField = ({
  label,
  why,
  value,
  onChange,
  rows = 4,
  error,
}: {
  label: string;
  why?: string;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  error?: string;
}) => {
  const t = useText('file');
  const over = value.length - longest;
  const problem = over > 0 ? t('words.tooLong', { over }) : error;
  return (
    <Field
      label={{ children: label, className: css.label }}
      hint={why && { children: why, className: css.why }}
      validationState={problem ? 'error' : 'none'}
      validationMessage={problem}
      className={css.field}
    >
      <Textarea
        value={value}
        onChange={(_, data) => onChange(data.value)}
        resize="vertical"
        rows={rows}
        className={css.box}
        textarea={{ className: css.area, dir: 'auto' }}
      />
    </Field>
  );
};
