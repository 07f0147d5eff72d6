import { Button, DialogTrigger, Field, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../client/queries.ts';
import { meetWith } from '../../client/reach.ts';
import { useText } from '../../text/text.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import css from './FindTime.module.css';
import { PickTime } from './PickTime.tsx';

const durations = [30, 45, 60, 90, 120] as const;
const minuteMs = 60_000;

/** How long, which day, when; the calendar of Teams does the rest, with a title that says nothing. */
export const FindTime = ({ requestId, meId }: { requestId: string; meId: string }) => {
  const t = useText('file');
  const [minutes, setMinutes] = useState<number>(60);
  const [start, setStart] = useState<number>();
  const [unsupported, setUnsupported] = useState(false);
  const times = useQuery(
    queryOf('getSessionTimes', { params: { id: requestId }, query: { durationMinutes: minutes } }),
  );
  const subject = t('meet.subject');
  const open = async (at: number | undefined) => {
    const ids = (times.data?.people ?? []).map(({ person }) => person.id).filter((id) => id !== meId);
    const time = at !== undefined && { start: new Date(at), end: new Date(at + minutes * minuteMs) };
    const opened = await meetWith(ids, { subject, ...time }).catch(() => 'not-supported' as const);
    setUnsupported(opened === 'not-supported');
  };
  const none = times.data?.items.length === 0;
  return (
    <div className={css.find}>
      <p>{t('meet.lead')}</p>
      <Field label={t('meet.duration')} className={css.short}>
        <Select value={String(minutes)} onChange={(_, { value }) => setMinutes(Number(value))}>
          {durations.map((count) => (
            <option key={count} value={count}>
              {t('meet.minutes', { count })}
            </option>
          ))}
        </Select>
      </Field>
      {times.isPending && <PageSkeleton rows={3} />}
      {times.error && !times.data && <ErrorState problem={times.error} onRetry={() => void times.refetch()} />}
      {none && (
        <div role="status">
          <p>{t('meet.none')}</p>
          <p>{t('meet.noneWays')}</p>
        </div>
      )}
      {times.data && !none && (
        <PickTime key={minutes} times={times.data} meId={meId} start={start} onStart={setStart} />
      )}
      <p className={css.quiet}>{t('meet.neutral', { subject })}</p>
      {unsupported && <p role="status">{t('meet.notSupported')}</p>}
      <div className={css.ways}>
        <DialogTrigger disableButtonEnhancement>
          <Button>{t('meet.close')}</Button>
        </DialogTrigger>
        {none ? (
          <Button appearance="primary" onClick={() => open(undefined)}>
            {t('meet.openWithout')}
          </Button>
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={start === undefined}
            onClick={() => start !== undefined && open(start)}
          >
            {t('meet.open')}
          </Button>
        )}
      </div>
    </div>
  );
};
