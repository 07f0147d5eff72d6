import type { NewAttempt } from '@common-ground/api/contract/shapes/conflict.ts';
import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { call } from '../../client/call.ts';
import { now } from '../../client/clock.ts';
import { useText } from '../../text/text.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { WordsField } from '../../ui/WordsField.tsx';
import { isMine } from '../saving/door.ts';
import type { Kept } from '../saving/useKept.ts';
import { useOnceKey } from '../useOnceKey.ts';
import css from './Attempts.module.css';

const ways = ['call', 'chat', 'in-person', 'mail', 'other'] as const satisfies readonly NewAttempt['how'][];

/** The value of a `datetime-local` field for a moment, on this device's clock face. */
const fieldTime = (at: Date): string => {
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
};

export const AttemptForm = ({
  requestId,
  kept,
  opened,
  onRecorded,
  onCancel,
}: {
  requestId: string;
  /** What came of it, as far as it is written. */
  kept: Kept;
  /** By the person, just now: then the form takes the focus. */
  opened: boolean;
  onRecorded: (request: RequesterView) => void;
  onCancel: () => void;
}) => {
  const t = useText('request');
  const { keyFor, done } = useOnceKey();
  const [at, setAt] = useState(() => fieldTime(now()));
  const [how, setHow] = useState<NewAttempt['how']>('call');
  const { words: outcome, keep: setOutcome, forget, sent } = kept;
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const takesFocus = useRef(opened);
  useEffect(() => {
    if (takesFocus.current) form.current?.querySelector('input')?.focus();
  }, []);

  const moment = new Date(at);
  const atProblem = Number.isNaN(moment.getTime())
    ? t('attempts.whenNeeded')
    : moment > now()
      ? t('attempts.stillToCome')
      : undefined;
  const outcomeProblem = outcome.trim() ? undefined : t('attempts.outcomeNeeded');

  const record = useMutation({
    mutationFn: async (body: NewAttempt) => {
      const params = { id: requestId };
      await call('recordAttempt', { params, body, idempotencyKey: keyFor(body) });
      return (await call('getRequest', { params })).data;
    },
    onSuccess: (request, body) => {
      done();
      sent(body.outcome);
      if (isMine(request)) onRecorded(request);
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!atProblem && !outcomeProblem && !record.isPending)
      return record.mutate({ at: moment.toISOString(), how, outcome });
    form.current?.querySelector<HTMLElement>(atProblem ? 'input' : 'textarea')?.focus();
  };

  return (
    <form ref={form} className={css.form} onSubmit={submit} noValidate>
      <div className={css.pair}>
        <Field
          label={t('attempts.when')}
          validationState={asked && atProblem ? 'error' : 'none'}
          validationMessage={asked ? atProblem : undefined}
        >
          <Input type="datetime-local" value={at} max={fieldTime(now())} onChange={(_, { value }) => setAt(value)} />
        </Field>
        <Field label={t('attempts.how')}>
          <Select value={how} onChange={(_, { value }) => setHow(ways.find((way) => way === value) ?? 'other')}>
            {ways.map((way) => (
              <option key={way} value={way}>
                {t(`attempts.how.${way}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <WordsField
        label={t('attempts.outcome')}
        value={outcome}
        onChange={setOutcome}
        rows={2}
        error={asked ? outcomeProblem : undefined}
      />
      {record.error && <ProblemNote problem={record.error} />}
      <div className={css.ways}>
        <Button type="submit" appearance="primary" disabledFocusable={record.isPending}>
          {t('attempts.save')}
        </Button>
        <Button
          onClick={() => {
            forget();
            onCancel();
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
};
