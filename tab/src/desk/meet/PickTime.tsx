import type { SessionTimes } from '@common-ground/api/contract/shapes/hearing.ts';
import { Field, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useFormat } from '../../text/format.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { DayStrips } from '../../ui/DayStrips.tsx';
import { daysWithRoom, placeIn, type Stretch, startsIn, within } from './days.ts';
import css from './PickTime.module.css';

/** A day with room, everybody's hours on it, and when it begins. */
export const PickTime = ({
  times,
  meId,
  start,
  onStart,
}: {
  times: SessionTimes;
  meId: string;
  start: number | undefined;
  onStart: (start: number | undefined) => void;
}) => {
  const t = useText('file');
  const format = useFormat();
  const { locale } = useLanguage();
  const minutes = times.durationMinutes;
  const days = daysWithRoom(times, times.items, minutes);
  const [from, setFrom] = useState(days[0]?.from);
  const day = days.find((one) => one.from === from) ?? days[0];
  const starts = day?.shared.flatMap((shared) => startsIn(shared, minutes)) ?? [];
  const chosen = starts.find((one) => one === start) ?? starts[0];
  useEffect(() => onStart(chosen), [chosen, onStart]);
  if (!day || chosen === undefined) return null;

  const clock = (at: number) => format.time(new Date(at));
  const hours = (list: readonly Stretch[]) =>
    list.length === 0 ? t('meet.off') : format.list(list.map((one) => `${clock(one.from)}–${clock(one.to)}`));
  const dayName = (at: number) =>
    new Date(at).toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const elsewhere = times.people
    .filter(({ person }) => person.id !== meId)
    .map(({ person, timeZone }) =>
      t('meet.oneTime', {
        name: person.displayName,
        time: new Date(chosen).toLocaleTimeString(locale, {
          timeZone,
          weekday: 'short',
          hour: '2-digit',
          minute: '2-digit',
        }),
      }),
    );
  const place = (one: Stretch) => placeIn(day, one);
  return (
    <>
      <div className={css.when}>
        <Field label={t('meet.day')} className={css.choice}>
          <Select value={String(day.from)} onChange={(_, { value }) => setFrom(Number(value))}>
            {days.map((one) => (
              <option key={one.from} value={one.from}>
                {dayName(one.from)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('meet.at')} className={css.choice}>
          <Select value={String(chosen)} onChange={(_, { value }) => onStart(Number(value))}>
            {starts.map((one) => (
              <option key={one} value={one}>
                {clock(one)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <DayStrips
        label={dayName(day.from)}
        rows={[
          ...times.people.map(({ person, spans }) => {
            const there = within(spans, day);
            return { id: person.id, name: person.displayName, hours: hours(there), bars: there.map(place) };
          }),
        ]}
        shared={day.shared.map(place)}
        chosen={place({ from: chosen, to: chosen + minutes * 60_000 })}
      />
      <p role="status">{t('meet.theirTime', { times: format.list(elsewhere) })}</p>
    </>
  );
};
