import type { Severity } from '@common-ground/api/contract/shapes/conflict.ts';
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { sameContent } from '../../client/saving/sections.ts';
import { useText } from '../../text/text.ts';
import { useSeverityReason } from '../../ui/useSeverityReason.ts';
import { Block } from '../path/Block.tsx';
import type { Draft } from '../saving/draft.ts';
import css from './SeverityQuestions.module.css';
import { SoonScale } from './SoonScale.tsx';
import { grades, openAnswers, severityQuestions } from './severity.ts';

/** Five plain answers from which the app reads how soon help is needed, and says why (C5). */
export const SeverityQuestions = ({
  draft,
  onChange,
}: {
  draft: Draft;
  onChange: (severity: Severity | undefined) => void;
}) => {
  const t = useText('request');
  const reason = useSeverityReason('own');
  const saved = draft.sections.details?.severity;
  const answers = saved ?? {};
  const open = openAnswers(answers);

  const labels: Record<keyof Severity, (value: string) => string> = {
    frequency: (value) => t(`severity.frequency.${value as NonNullable<Severity['frequency']>}`),
    duration: (value) => t(`severity.duration.${value as NonNullable<Severity['duration']>}`),
    worstMoment: (value) => t(`severity.grave.${value as '0'}`),
    workEffect: (value) => t(`severity.weight.${value as '0'}`),
    wellbeingEffect: (value) => t(`severity.weight.${value as '0'}`),
  };
  const known = open === 0 && sameContent(saved, draft.request.details?.severity);

  return (
    <Block title={t('severity.title')} why={t('severity.lead')} framed>
      {severityQuestions.map(({ name, options }) => (
        <Field key={name} label={{ children: t(`severity.${name}`), className: css.label }}>
          <RadioGroup
            layout="horizontal"
            value={String(answers[name] ?? '')}
            onChange={(_, { value }) => onChange({ ...answers, [name]: grades.includes(name) ? Number(value) : value })}
            className={css.options}
          >
            {options.map((option) => (
              <Radio key={option} value={option} label={labels[name](option)} />
            ))}
          </RadioGroup>
        </Field>
      ))}
      <div role="status" className={css.reading}>
        {known && (
          <>
            <p className={css.readingTitle}>{t('severity.reading')}</p>
            <SoonScale level={draft.request.severityLevel} />
            <p>{reason(draft.request)}</p>
          </>
        )}
        {open > 0 && open < severityQuestions.length && <p>{t('severity.open', { count: open })}</p>}
      </div>
      {open < severityQuestions.length && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => onChange(undefined)}>
            {t('severity.clear')}
          </Button>
        </div>
      )}
    </Block>
  );
};
