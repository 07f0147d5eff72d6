import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { type FormEvent, useRef, useState } from 'react';
import { today } from '../../client/today.ts';
import { useFormat } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { SortableList } from '../../ui/SortableList.tsx';
import css from './AgreementEditor.module.css';
import { CommitmentFields } from './CommitmentFields.tsx';
import { ownersIn } from './owners.ts';
import { freshRow, isBlank, mostRows, type Row, troublesIn } from './rows.ts';
import type { AgreementEditing } from './useAgreementEditing.ts';
import { useWorkingDays } from './useWorkingDays.ts';

const longestName = 40;

/** The mediator writes the table of commitments, by keyboard as well as by mouse (M7). */
export const AgreementEditor = ({
  request,
  editing,
  rows,
  takesFocus,
  onClose,
}: {
  request: MediatorView;
  editing: AgreementEditing;
  rows: readonly Row[];
  /** Opened by the person just now: its first field has the focus. */
  takesFocus: boolean;
  onClose: () => void;
}) => {
  const t = useText('agreeing');
  const format = useFormat();
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(false);
  const [added, setAdded] = useState(takesFocus ? rows[0]?.id : undefined);
  const [removed, setRemoved] = useState<{ readonly row: Row; readonly at: number }>();
  const people = ownersIn(request);
  const workingDaysOf = useWorkingDays(request);
  const { confirmations } = request.agreement;
  const found = troublesIn(
    rows,
    people.map(({ id }) => id),
    today(),
  );
  const mine = asked ? found : {};
  const troublesAt = ({ id }: Row) => ({ ...editing.refused[id], ...mine[id] });
  const troubles = rows.flatMap((row) => Object.keys(troublesAt(row)));
  const isFull = rows.length >= mostRows;

  const nameOf = (row: Row): string => {
    const [line = ''] = row.what.trim().split('\n');
    if (!line) return t('row', { n: rows.indexOf(row) + 1 });
    return line.length > longestName ? `${line.slice(0, longestName).trimEnd()}…` : line;
  };
  const change = (next: readonly Row[]) => {
    const at = rows.findIndex((row) => !next.some(({ id }) => id === row.id));
    const row = rows[at];
    if (row && !isBlank(row)) setRemoved({ row, at });
    editing.change(next);
  };
  const add = () => {
    const row = freshRow();
    setAdded(row.id);
    editing.change([...rows, row]);
  };
  const putBack = () => {
    if (!removed) return;
    setAdded(removed.row.id);
    editing.change(rows.toSpliced(removed.at, 0, removed.row));
    setRemoved(undefined);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(found).length > 0) {
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (!(await editing.save())) return;
    announce(t('saved'));
    onClose();
  };

  return (
    <form ref={form} noValidate className={css.editor} onSubmit={save}>
      <SortableList items={rows} label={t('list')} nameOf={nameOf} least={1} tall onChange={change}>
        {(row, changeRow) => (
          <CommitmentFields
            row={row}
            name={t('row', { n: rows.indexOf(row) + 1 })}
            people={people}
            formerOwner={
              people.some(({ id }) => id === row.ownerId)
                ? undefined
                : request.otherParties.find(({ id }) => id === row.ownerId)
            }
            workingDays={workingDaysOf(row.ownerId)}
            troubles={troublesAt(row)}
            isNew={row.id === added}
            onChange={changeRow}
          />
        )}
      </SortableList>
      <div className={css.ways}>
        <Button icon={<AddRegular />} disabledFocusable={isFull} onClick={add}>
          {t('add')}
        </Button>
        {isFull && <span className={css.quiet}>{t('full')}</span>}
        {removed && (
          <span className={css.removed}>
            {t('removed', { name: nameOf(removed.row) })}
            <Button size="small" disabledFocusable={isFull} onClick={putBack}>
              {t('putBack')}
            </Button>
          </span>
        )}
      </div>
      <p className={css.quiet}>
        {confirmations.length > 0
          ? t('asksAnew', {
              count: confirmations.length,
              names: format.list(confirmations.map(({ person }) => person.displayName)),
            })
          : t('asksAll')}{' '}
        {t(editing.unkept ? 'notKept' : 'keptHere')}
      </p>
      <div className={css.foot}>
        {troubles.length > 0 && (
          <p role="alert" className={css.trouble}>
            {t('troubles', { count: troubles.length })}
          </p>
        )}
        {editing.passed && (
          <p role="alert" className={css.trouble}>
            {t('passed')}
          </p>
        )}
        {editing.problem && !editing.passed && <ProblemNote problem={editing.problem} title={t('notSaved')} />}
        <div className={css.ways}>
          <Button type="submit" appearance="primary" disabledFocusable={editing.saving}>
            {t('save')}
          </Button>
          <Button
            appearance="subtle"
            disabledFocusable={editing.saving}
            onClick={() => {
              editing.letGo();
              onClose();
            }}
          >
            {t('letGo')}
          </Button>
        </div>
      </div>
    </form>
  );
};
