import { readReceipt } from '@common-ground/api/contract/receipt.ts';
import type { NewHold } from '@common-ground/api/contract/shapes/organisation.ts';
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { CallProblem } from '../../client/problems.ts';
import { useUnsent } from '../../client/useUnsent.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import css from './Organisation.module.css';
import type { Holds } from './useHolds.ts';

const nothing: NewHold = { receipt: '', reason: '' };
const isHold = (kept: unknown): NewHold | undefined => {
  const { receipt, reason } = (kept ?? {}) as Partial<NewHold>;
  return typeof receipt === 'string' && typeof reason === 'string' ? { receipt, reason } : undefined;
};

/** Stops the clock for one receipt number; whether it belongs to a request is not told (P5). */
export const StopClock = ({ of: { stop } }: { of: Holds }) => {
  const t = useText('organisation');
  const { userId } = useHost();
  const form = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { words, put } = useUnsent(userId, 'organisation/clock', isHold);
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState(false);
  const hold = words ?? nothing;
  const change = (part: Partial<NewHold>) => put({ ...hold, ...part });
  const isKnown = stop.error instanceof CallProblem && stop.error.problem.code === 'already-stopped';
  const problems = {
    receipt: asked && (!readReceipt(hold.receipt) ? t('clock.noReceipt') : isKnown && t('clock.already')),
    reason: asked && !hold.reason.trim() && t('clock.noReason'),
  };
  const said = (problem: string | false) =>
    problem ? ({ validationState: 'error', validationMessage: problem } as const) : {};
  const close = () => {
    put(undefined);
    stop.reset();
    setAsked(false);
    setOpened(false);
    setTimeout(() => button.current?.focus());
  };
  const showFirst = () => setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!readReceipt(hold.receipt) || !hold.reason.trim()) return void showFirst();
    stop.mutate(hold, {
      onSuccess: ({ receipt }) => {
        announce(t('clock.done', { receipt }));
        close();
      },
      onError: showFirst,
    });
  };
  if (!opened)
    return (
      <div className={css.ways}>
        <Button ref={button} onClick={() => setOpened(true)}>
          {t('clock.stop')}
        </Button>
        {words && <span className={css.hint}>{t('unsaved')}</span>}
      </div>
    );
  return (
    <form ref={form} noValidate className={css.form} aria-label={t('clock.stop')} onSubmit={submit}>
      <Field
        className={css.short}
        label={t('clock.receipt')}
        hint={t('clock.receipt.hint')}
        required
        {...said(problems.receipt)}
      >
        <Input
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          value={hold.receipt}
          onChange={(_, { value }) => {
            stop.reset();
            change({ receipt: value });
          }}
        />
      </Field>
      <Field
        className={css.wide}
        label={t('clock.reason')}
        hint={t('clock.reason.hint')}
        required
        {...said(problems.reason)}
      >
        <Textarea
          dir="auto"
          rows={3}
          resize="vertical"
          maxLength={500}
          value={hold.reason}
          onChange={(_, { value }) => change({ reason: value })}
        />
      </Field>
      <div className={css.ways}>
        <Button type="submit" appearance="primary" disabledFocusable={stop.isPending}>
          {t('clock.stopNow')}
        </Button>
        <Button disabledFocusable={stop.isPending} onClick={close}>
          {t('cancel')}
        </Button>
      </div>
      {stop.error && !isKnown && <ProblemNote problem={stop.error} title={t('notSaved')} />}
    </form>
  );
};
