import { Field, Textarea } from '@fluentui/react-components';
import { useText } from '../text/text.ts';
import css from './WordsField.module.css';

/** From here on the field says how much still fits. */
const nearly = 500;

/** A question answered in the person's own words, with the line that says why it is asked. */
export const WordsField = ({
  label,
  why,
  value,
  onChange,
  optional = false,
  rows,
  longest = 20_000,
  error,
}: {
  label: string;
  why?: string;
  value: string | undefined;
  onChange: (value: string) => void;
  optional?: boolean;
  /** At least so many lines high; when left out it begins small and grows with its words. */
  rows?: number;
  /** In UTF-16 units, as the API counts. */
  longest?: number;
  error?: string;
}) => {
  const t = useText('saving');
  const over = (value?.length ?? 0) - longest;
  const problem = over > 0 ? t('words.tooLong', { over, longest }) : error;
  const room = !problem && over > -nearly ? t('words.room', { room: -over }) : undefined;
  return (
    <Field
      label={{
        children: (
          <>
            {label}
            {optional && <span className={css.optional}>{t('words.optional')}</span>}
          </>
        ),
        className: css.label,
      }}
      hint={why && { children: why, className: css.why }}
      validationState={problem ? 'error' : 'none'}
      validationMessage={problem ?? room}
      className={css.field}
    >
      <Textarea
        value={value ?? ''}
        onChange={(_, data) => onChange(data.value)}
        resize="vertical"
        rows={rows ?? 3}
        className={css.box}
        textarea={{
          className: css.area,
          dir: 'auto',
          style: rows ? { minBlockSize: `calc(${rows}lh + var(--spacingVerticalM))` } : {},
        }}
      />
    </Field>
  );
};
