import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import { Field, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useText } from '../../text/text.ts';
import css from './CommitmentFields.module.css';
import { DueField } from './DueField.tsx';
import { longestText, type Row, type RowField, type Trouble } from './rows.ts';

const texts = ['what', 'how', 'action'] as const;

/** One commitment being written: what, how, the action, whose it is, until when. */
export const CommitmentFields = ({
  row,
  name,
  people,
  formerOwner,
  workingDays,
  troubles = {},
  isNew,
  onChange,
}: {
  row: Row;
  /** *Commitment 2*: its fields have the same names in every row. */
  name: string;
  /** Whose it can be. */
  people: readonly Person[];
  /** Whose it was, when they take part no more. */
  formerOwner: Person | undefined;
  workingDays: readonly number[] | undefined;
  troubles: Partial<Record<RowField, Trouble>> | undefined;
  /** Added just now: it takes the focus. */
  isNew: boolean;
  onChange: (row: Row) => void;
}) => {
  const t = useText('agreeing');
  const first = useRef<HTMLTextAreaElement>(null);
  const takesFocus = useRef(isNew);
  useEffect(() => {
    if (takesFocus.current) first.current?.focus();
  }, []);
  const troubleAt = (field: RowField) => {
    const trouble = troubles[field];
    return trouble && t(`trouble.${trouble}`, { over: row[field].trim().length - longestText });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser Teams runs in.
    <div role="group" aria-label={name} className={css.fields}>
      {texts.map((field) => (
        <Field
          key={field}
          label={t(`field.${field}`)}
          required={field === 'what'}
          validationState={troubleAt(field) ? 'error' : 'none'}
          validationMessage={troubleAt(field)}
          className={css.field}
        >
          <Textarea
            value={row[field]}
            onChange={(_, { value }) => onChange({ ...row, [field]: value })}
            rows={3}
            resize="vertical"
            className={css.box}
            textarea={{ ref: field === 'what' ? first : undefined, dir: 'auto', className: css.area }}
          />
        </Field>
      ))}
      <div className={css.whoAndWhen}>
        <Field
          label={t('field.ownerId')}
          required
          validationState={troubleAt('ownerId') ? 'error' : 'none'}
          validationMessage={troubleAt('ownerId')}
          className={css.field}
        >
          <Select value={row.ownerId} onChange={(_, { value }) => onChange({ ...row, ownerId: value })}>
            <option value="">{t('chooseOwner')}</option>
            {people.map(({ id, displayName }) => (
              <option key={id} value={id}>
                {displayName}
              </option>
            ))}
            {formerOwner && <option value={formerOwner.id}>{t('ownerLeft', { name: formerOwner.displayName })}</option>}
          </Select>
        </Field>
        <DueField
          due={row.due}
          workingDays={workingDays}
          trouble={troubleAt('due')}
          onChange={(due) => onChange({ ...row, due })}
        />
      </div>
    </div>
  );
};
