import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../text/text.ts';
import { Screen } from '../path/Screen.tsx';
import { type Answers, type Question, questions } from './fit.ts';
import css from './SafetyQuestions.module.css';

/** The seven questions of safety and fit (C2). */
export const SafetyQuestions = ({
  title,
  lead,
  given,
  onAnswer,
  open = [],
  asked = 0,
  children,
}: {
  title: string;
  lead: string;
  given: Partial<Answers>;
  onAnswer: (question: Question, yes: boolean) => void;
  /** Questions to point out, after the person wanted to go on. */
  open?: readonly Question[];
  /** Counts the tries to go on: each moves the focus to the first open question. */
  asked?: number;
  children?: ReactNode;
}) => {
  const t = useText('request');
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"] input, [data-open] input')?.focus();
  }, [asked]);
  return (
    <Screen title={title} lead={lead}>
      <div ref={form} className={css.questions}>
        {questions.map((question) => {
          const missing = open.includes(question) && given[question] === undefined;
          const answer = given[question];
          return (
            <div key={question} className={css.question} data-open={missing || undefined}>
              <Field
                label={{ children: t(`safety.${question}`), className: css.label }}
                hint={{ children: t(`safety.${question}.why`), className: css.why }}
                validationState={missing ? 'error' : 'none'}
                validationMessage={missing ? t('safety.openOne') : undefined}
              >
                <RadioGroup
                  layout="horizontal"
                  value={answer === undefined ? '' : answer ? 'yes' : 'no'}
                  onChange={(_, { value }) => onAnswer(question, value === 'yes')}
                >
                  <Radio value="no" label={t('safety.no')} />
                  <Radio value="yes" label={t('safety.yes')} />
                </RadioGroup>
              </Field>
            </div>
          );
        })}
      </div>
      {children}
    </Screen>
  );
};
