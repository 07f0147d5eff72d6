import type { PreviewView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button, Field, Textarea } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useText } from '../text/text.ts';
import { Choices } from '../ui/Choices.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import css from './Declare.module.css';
import { type DeclarationKind, useDeclaration } from './useRequest.ts';

const kinds: readonly DeclarationKind[] = ['none', 'disclosure', 'recusal', 'declined'];

/** Whether the mediator can be neutral here, each answer with what it means (M2). */
export const Declare = ({
  request,
  onLeft,
  waiting,
}: {
  request: PreviewView;
  onLeft: (kind: 'recusal' | 'declined') => void;
  /** Something was disclosed already: only going away is left. */
  waiting: boolean;
}) => {
  const t = useText('desk');
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<DeclarationKind>();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const declare = useDeclaration(request.id, request.etag, onLeft);
  const open = waiting ? kinds.slice(2) : kinds;
  const textMissing = kind === 'disclosure' && !text.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (kind && !textMissing) return declare.mutate({ kind, text: kind === 'disclosure' ? text : '' });
    form.current?.querySelector<HTMLElement>(textMissing ? 'textarea' : 'input')?.focus();
  };

  return (
    <form ref={form} className={css.form} onSubmit={submit} noValidate>
      <Field
        label={{ children: t('declare.title'), className: css.title }}
        hint={{ children: t('preview.managers'), className: css.hint }}
        validationState={asked && !kind ? 'error' : 'none'}
        validationMessage={asked && !kind ? t('declare.choose') : undefined}
      >
        <Choices
          value={kind}
          choices={open.map((value) => ({
            value,
            name: t(`declare.${value}`),
            means: t(`declare.${value}.means`),
          }))}
          onChoose={setKind}
        />
      </Field>
      {kind === 'disclosure' && (
        <Field
          label={t('declare.text')}
          hint={t('declare.textWhy')}
          validationState={asked && textMissing ? 'error' : 'none'}
          validationMessage={asked && textMissing ? t('declare.textNeeded') : undefined}
        >
          <Textarea value={text} rows={3} resize="vertical" onChange={(_, { value }) => setText(value)} />
        </Field>
      )}
      {declare.error && <ProblemNote problem={declare.error} title={t('declare.refused')} />}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={declare.isPending}>
          {t(kind ? `declare.do.${kind}` : 'declare.do')}
        </Button>
      </div>
    </form>
  );
};
