import type { Person } from '@common-ground/api/contract/shapes/common.ts';
import { Button, Checkbox, Field } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { isLifeRight } from '../working-life/life.ts';
import { WorkingLifeFields } from '../working-life/WorkingLifeFields.tsx';
import { MediatorSummary } from './MediatorSummary.tsx';
import css from './Organisation.module.css';
import { TheirsNow } from './TheirsNow.tsx';
import type { ChangingNow } from './useChanging.ts';
import type { OnRoster } from './useRoster.ts';

/** What the roster says of one person, being written. */
export const MediatorForm = ({
  person,
  changing,
  mine,
  isNew,
  onClose,
}: {
  person: Person;
  changing: ChangingNow<OnRoster>;
  mine: OnRoster;
  isNew: boolean;
  onClose: () => void;
}) => {
  const t = useText('organisation');
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(false);
  const name = person.displayName;
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const close = () => {
    changing.letGo();
    onClose();
  };
  const save = async (overTheirs = false) => {
    setAsked(true);
    if (!isLifeRight(mine)) {
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (!(await changing.save(mine, overTheirs))) return;
    announce(t(isNew ? 'roster.added' : 'roster.saved', { name }));
    onClose();
  };
  return (
    <form
      ref={form}
      noValidate
      className={css.form}
      aria-label={name}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <WorkingLifeFields life={mine} onChange={changing.change} asked={asked} whose="theirs" />
      <Field hint={t('roster.trainedHint')}>
        <Checkbox
          label={t('roster.trainedLabel')}
          checked={mine.trainedForSafety}
          onChange={(_, { checked }) => changing.change({ ...mine, trainedForSafety: checked === true })}
        />
      </Field>
      {changing.theirs === undefined ? (
        <div className={css.ways}>
          <Button type="submit" appearance="primary" disabledFocusable={changing.saving}>
            {t(isNew ? 'roster.putOn' : 'save')}
          </Button>
          <Button disabledFocusable={changing.saving} onClick={close}>
            {t('cancel')}
          </Button>
          <span className={css.hint}>{t('keptHere')}</span>
        </div>
      ) : (
        <TheirsNow saving={changing.saving} onMine={() => void save(true)} onTheirs={close}>
          {changing.theirs ? <MediatorSummary entry={changing.theirs} /> : t('roster.goneMeanwhile', { name })}
        </TheirsNow>
      )}
      {changing.problem && <ProblemNote problem={changing.problem} title={t('notSaved')} />}
    </form>
  );
};
