import type { WorkingHours } from '@common-ground/api/contract/shapes/common.ts';
import { Checkbox, Combobox, Field, Input, Option } from '@fluentui/react-components';
import { useId } from 'react';
import { useLanguage, useText } from '../../text/text.ts';
import css from './HoursFields.module.css';
import { type Hours, hoursProblems, knownZones } from './hours.ts';

const week = [1, 2, 3, 4, 5, 6, 7];

/** Working days, their hours, and the time zone in which they count. */
export const HoursFields = ({
  hours,
  onChange,
  asked,
  zoneHint,
}: {
  hours: Hours;
  onChange: (hours: Hours) => void;
  /** What is missing is said from now on. */
  asked: boolean;
  zoneHint?: string;
}) => {
  const t = useText('settings');
  const { locale } = useLanguage();
  const id = useId();
  const { timeZone, workingHours } = hours;
  const typed = timeZone.trim().toLowerCase();
  const zones = knownZones.filter((zone) => zone.toLowerCase().includes(typed)).slice(0, 40);
  const problems = hoursProblems(hours);
  // 5 January 2026 is a Monday.
  const dayName = (day: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 4 + day));
  const setHours = (changed: Partial<WorkingHours>) =>
    onChange({ ...hours, workingHours: { ...workingHours, ...changed } });
  const setZone = (zone: string) => onChange({ ...hours, timeZone: zone });
  const said = (key: keyof typeof problems, text: string) =>
    asked && problems[key] ? ({ validationState: 'error', validationMessage: text } as const) : {};

  return (
    <>
      <Field
        className={css.zoneField}
        label={t('hours.zone')}
        {...(zoneHint && { hint: zoneHint })}
        {...said('zone', t('hours.unknownZone'))}
      >
        <Combobox
          className={css.zone}
          input={{ className: css.zoneInput }}
          freeform
          value={timeZone}
          selectedOptions={[timeZone]}
          onChange={(event) => setZone(event.target.value)}
          onOptionSelect={(_, { optionValue }) => optionValue && setZone(optionValue)}
        >
          {zones.map((zone) => (
            <Option key={zone} value={zone}>
              {zone}
            </Option>
          ))}
        </Combobox>
      </Field>
      <div className={css.times}>
        <Field label={t('hours.start')} {...said('start', t('hours.badTime'))}>
          <Input
            type="time"
            value={workingHours.start}
            onChange={(_, { value }) => setHours({ start: value.slice(0, 5) })}
          />
        </Field>
        <Field label={t('hours.end')} {...said('end', t(problems.end === 'same' ? 'hours.sameTime' : 'hours.badTime'))}>
          <Input
            type="time"
            value={workingHours.end}
            onChange={(_, { value }) => setHours({ end: value.slice(0, 5) })}
          />
        </Field>
      </div>
      <fieldset className={css.days} aria-describedby={asked && problems.days ? `${id}-days` : undefined}>
        <legend>{t('hours.days')}</legend>
        {week.map((day) => (
          <Checkbox
            key={day}
            label={dayName(day)}
            checked={workingHours.days.includes(day)}
            onChange={(_, { checked }) =>
              setHours({
                days: checked
                  ? [...workingHours.days, day].sort((a, b) => a - b)
                  : workingHours.days.filter((other) => other !== day),
              })
            }
          />
        ))}
        {asked && problems.days && (
          <p id={`${id}-days`} className={css.problem}>
            {t('hours.noDays')}
          </p>
        )}
      </fieldset>
    </>
  );
};
