import type { Availability, MyMediator } from '@common-ground/api/contract/shapes/organisation.ts';
import { Field, Input } from '@fluentui/react-components';
import { useText } from '../../text/text.ts';
import { Choices } from '../../ui/Choices.tsx';
import { HoursFields } from './HoursFields.tsx';
import { LanguagesField } from './LanguagesField.tsx';
import { isMaximum, maximums } from './life.ts';
import css from './WorkingLife.module.css';

const availabilities = ['open', 'limited', 'away'] as const satisfies readonly Availability[];

/** When and how much a mediator can take on, and in which languages (M11). */
export const WorkingLifeFields = <Life extends MyMediator>({
  life,
  onChange,
  asked,
  whose,
}: {
  life: Life;
  onChange: (life: Life) => void;
  asked: boolean;
  /** Their own, or kept for them by an administrator: said with other words. */
  whose: 'mine' | 'theirs';
}) => {
  const t = useText('settings');
  const { availability, awayUntil, maximumOpen } = life;
  const isOutOfRange = asked && !isMaximum(maximumOpen);
  const choose = (chosen: Availability) =>
    onChange({ ...life, availability: chosen, awayUntil: chosen === 'away' ? awayUntil : undefined });
  return (
    <>
      <Field label={t('life.availability')}>
        <Choices
          value={availability}
          choices={availabilities.map((value) => ({
            value,
            name: t(`roster.${value}`),
            means: t(`life.${value}.means`),
          }))}
          onChoose={choose}
        />
      </Field>
      {availability === 'away' && (
        <>
          <Field label={t('life.backOn')} hint={t('life.backOn.hint')}>
            <Input
              type="date"
              className={css.date}
              value={awayUntil ?? ''}
              onChange={(_, { value }) => onChange({ ...life, awayUntil: value || undefined })}
            />
          </Field>
          <p className={css.means} role="status">
            {t(`life.away.${whose}`)}
          </p>
        </>
      )}
      <Field
        label={t('life.maximum')}
        hint={t('life.maximum.hint')}
        {...(isOutOfRange && { validationState: 'error', validationMessage: t('life.maximum.wrong', maximums) })}
      >
        <Input
          type="number"
          className={css.number}
          min={maximums.least}
          max={maximums.most}
          value={Number.isFinite(maximumOpen) ? String(maximumOpen) : ''}
          onChange={(_, { value }) => onChange({ ...life, maximumOpen: value === '' ? Number.NaN : Number(value) })}
        />
      </Field>
      <LanguagesField
        languages={life.languages}
        onChange={(languages) => onChange({ ...life, languages })}
        asked={asked}
      />
      <HoursFields hours={life} onChange={(hours) => onChange({ ...life, ...hours })} asked={asked} />
    </>
  );
};
