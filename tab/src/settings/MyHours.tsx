import { Button } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useText } from '../text/text.ts';
import { Part } from '../ui/Part.tsx';
import { SavedNote } from './SavedNote.tsx';
import type { Saving } from './save.ts';
import { HoursFields } from './working-life/HoursFields.tsx';
import { areHoursRight, type Hours, ownZone, usualHours } from './working-life/hours.ts';
import css from './working-life/WorkingLife.module.css';

/** My working hours and time zone: notifications wait for them, and mediators see where our days meet. */
export const MyHours = ({ preferences, save }: Saving) => {
  const t = useText('settings');
  const form = useRef<HTMLFormElement>(null);
  const { workingHours = usualHours, timeZone = ownZone() } = preferences;
  const [hours, setHours] = useState<Hours>({ workingHours, timeZone });
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (areHoursRight(hours)) return save.mutate({ ...hours });
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <Part title={t('hours.title')} lead={t('hours.lead')}>
      <form ref={form} onSubmit={submit} noValidate className={css.form}>
        <HoursFields hours={hours} onChange={setHours} asked={asked} zoneHint={t('hours.mailbox')} />
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
