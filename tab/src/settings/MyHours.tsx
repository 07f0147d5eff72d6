import type { WorkingHours } from '@common-ground/api/contract/shapes/common.ts';
import { Button, Checkbox, Combobox, Field, Input, Option } from '@fluentui/react-components';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useLanguage, useText } from '../text/text.ts';
import { Part } from '../ui/Part.tsx';
import css from './MyHours.module.css';
import { SavedNote } from './SavedNote.tsx';
import type { Saving } from './save.ts';

const week = [1, 2, 3, 4, 5, 6, 7];
const usual: WorkingHours = { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };
const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** My working hours and time zone: notifications wait for them, and mediators see where our days meet. */
export const MyHours = ({ preferences, save }: Saving) => {
  const t = useText('settings');
  const { locale } = useLanguage();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [hours, setHours] = useState(preferences.workingHours ?? usual);
  const [timeZone, setTimeZone] = useState(preferences.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [asked, setAsked] = useState(false);
  const known = Intl.supportedValuesOf('timeZone');
  const typed = timeZone.trim().toLowerCase();
  const zones = known.filter((zone) => zone.toLowerCase().includes(typed)).slice(0, 40);
  const problems = {
    zone: !known.includes(timeZone) && timeZone !== 'UTC' && t('hours.unknownZone'),
    start: !isTime(hours.start) && t('hours.badTime'),
    end: !isTime(hours.end) && t('hours.badTime'),
    days: hours.days.length === 0 && t('hours.noDays'),
  };
  // 5 January 2026 is a Monday.
  const dayName = (day: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 4 + day));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.values(problems).some(Boolean)) {
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    save.mutate({ workingHours: hours, timeZone });
  };
  const said = (problem: string | false) =>
    asked && problem ? ({ validationState: 'error', validationMessage: problem } as const) : {};

  return (
    <Part title={t('hours.title')} lead={t('hours.lead')}>
      <form ref={form} onSubmit={submit} noValidate className={css.form}>
        <Field className={css.zoneField} label={t('hours.zone')} hint={t('hours.mailbox')} {...said(problems.zone)}>
          <Combobox
            className={css.zone}
            input={{ className: css.zoneInput }}
            freeform
            value={timeZone}
            selectedOptions={[timeZone]}
            onChange={(event) => setTimeZone(event.target.value)}
            onOptionSelect={(_, { optionValue }) => optionValue && setTimeZone(optionValue)}
          >
            {zones.map((zone) => (
              <Option key={zone} value={zone}>
                {zone}
              </Option>
            ))}
          </Combobox>
        </Field>
        <div className={css.times}>
          <Field label={t('hours.start')} {...said(problems.start)}>
            <Input
              type="time"
              value={hours.start}
              onChange={(_, { value }) => setHours({ ...hours, start: value.slice(0, 5) })}
            />
          </Field>
          <Field label={t('hours.end')} {...said(problems.end)}>
            <Input
              type="time"
              value={hours.end}
              onChange={(_, { value }) => setHours({ ...hours, end: value.slice(0, 5) })}
            />
          </Field>
        </div>
        <fieldset className={css.days} aria-describedby={asked && problems.days ? `${id}-days` : undefined}>
          <legend>{t('hours.days')}</legend>
          {week.map((day) => (
            <Checkbox
              key={day}
              label={dayName(day)}
              checked={hours.days.includes(day)}
              onChange={(_, { checked }) =>
                setHours({
                  ...hours,
                  days: checked
                    ? [...hours.days, day].sort((a, b) => a - b)
                    : hours.days.filter((other) => other !== day),
                })
              }
            />
          ))}
          {asked && problems.days && (
            <p id={`${id}-days`} className={css.problem}>
              {problems.days}
            </p>
          )}
        </fieldset>
        <div>
          <Button type="submit" disabledFocusable={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
      <SavedNote save={save} about="workingHours" />
    </Part>
  );
};
