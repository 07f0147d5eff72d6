import { Field, Input } from '@fluentui/react-components';
import { today } from '../../client/today.ts';
import { useFormat } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/text.ts';
import css from './CommitmentFields.module.css';
import { doubtAbout } from './rows.ts';

/** By when: a day, with what it means in words, and a question when it looks hard to keep. */
export const DueField = ({
  due,
  workingDays,
  trouble,
  onChange,
}: {
  due: string;
  /** Of whose commitment it is, where they are known. */
  workingDays: readonly number[] | undefined;
  trouble: string | undefined;
  onChange: (due: string) => void;
}) => {
  const t = useText('agreeing');
  const format = useFormat();
  const { locale } = useLanguage();
  const here = today();
  const sayWhen = () => {
    const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(due));
    return due === here
      ? t('when.today', { weekday })
      : t('when', { weekday, relative: format.relative(due, new Date(here)) });
  };
  const doubt = doubtAbout(due, here, workingDays);
  const hint = !due || trouble ? undefined : doubt ? t(`doubt.${doubt}`, { when: sayWhen() }) : sayWhen();
  return (
    <Field
      label={t('field.due')}
      hint={hint}
      required
      validationState={trouble ? 'error' : 'none'}
      validationMessage={trouble}
      className={css.field}
    >
      <Input type="date" min={here} value={due} onChange={(_, { value }) => onChange(value)} className={css.box} />
    </Field>
  );
};
