import type { CheckInAnswer } from '@common-ground/api/contract/shapes/hearing.ts';
import type { ReferralContact } from '@common-ground/api/contract/shapes/organisation.ts';
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useUnsent } from '../../client/useUnsent.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { WordsField } from '../../ui/WordsField.tsx';
import { useMainLook } from '../quiet.ts';
import { type Answering, isWhole, readAnswering } from './answering.ts';
import css from './CheckInForm.module.css';
import { usePart } from './usePart.ts';

/** Two questions, one minute; what was begun is kept on this device until it is sent. */
export const CheckInForm = ({
  requestId,
  n,
  before,
  onAnswered,
  onCancel,
}: {
  requestId: string;
  n: number;
  /** What this person said the last time, to be changed. */
  before: CheckInAnswer | undefined;
  onAnswered: (contacts: readonly ReferralContact[]) => void;
  onCancel: (() => void) | undefined;
}) => {
  const t = useText('agreed');
  const look = useMainLook();
  const { userId } = useHost();
  const { words, put, sent } = useUnsent(userId, `${requestId}/check-in-${n}`, readAnswering);
  const [asked, setAsked] = useState(false);
  const given: Answering = words ?? (before ? { holding: before.holding, worse: before.worse, text: before.text } : {});
  const change = (part: Answering) => put({ ...given, ...part });
  const answer = usePart(
    requestId,
    async (body: CheckInAnswer) =>
      (await call('answerCheckIn', { params: { id: requestId, n: String(n) }, body })).data,
    ({ checkIn }) => ({ checkIn }),
  );
  const send = () => {
    setAsked(true);
    if (!isWhole(given) || answer.isPending) return;
    const { holding, worse, text } = given;
    answer.mutate(
      { holding, worse, ...(text?.trim() && { text }) },
      {
        onSuccess: ({ contacts }) => {
          sent((now) => now === words);
          onAnswered(contacts);
        },
      },
    );
  };
  const open = (value: unknown) => (asked && value === undefined ? t('checkIn.open') : undefined);
  return (
    <div className={css.form}>
      <Field label={{ children: t('holding'), className: css.label }} validationMessage={open(given.holding)}>
        <RadioGroup
          layout="horizontal"
          value={given.holding ?? ''}
          onChange={(_, { value }) => change({ holding: value as CheckInAnswer['holding'] })}
          className={css.options}
        >
          {(['yes', 'partly', 'no'] as const).map((value) => (
            <Radio key={value} value={value} label={t(`holding.choose.${value}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={{ children: t('worse'), className: css.label }}
        hint={t('worse.why')}
        validationMessage={open(given.worse)}
      >
        <RadioGroup
          layout="horizontal"
          value={given.worse === undefined ? '' : given.worse ? 'yes' : 'no'}
          onChange={(_, { value }) => change({ worse: value === 'yes' })}
          className={css.options}
        >
          <Radio value="no" label={t('worse.no')} />
          <Radio value="yes" label={t('worse.yes')} />
        </RadioGroup>
      </Field>
      <WordsField label={t('checkIn.words')} value={given.text} onChange={(text) => change({ text })} optional />
      {answer.error && <ProblemNote problem={answer.error} />}
      <div className={css.ways}>
        <Button appearance={look} disabledFocusable={answer.isPending} onClick={send}>
          {t('checkIn.send')}
        </Button>
        {onCancel && (
          <Button
            onClick={() => {
              put(undefined);
              onCancel();
            }}
          >
            {t('checkIn.keep')}
          </Button>
        )}
      </div>
    </div>
  );
};
