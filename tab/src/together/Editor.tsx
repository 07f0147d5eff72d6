import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { type ReactNode, useRef, useState } from 'react';
import { useText } from '../text/text.ts';
import { announce } from '../ui/LiveRegion.tsx';
import type { Named } from '../ui/order.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { SortableList } from '../ui/SortableList.tsx';
import css from './Together.module.css';
import type { Editing } from './useEditing.ts';

/** A list of the team's being changed: each item's fields, their order, more and fewer of them, and saving it whole. */
export const Editor = <Item extends Named>({
  editing,
  mine,
  label,
  least,
  most,
  fresh,
  nameOf,
  names,
  show,
  onClose,
  children,
}: {
  editing: Editing<Item>;
  mine: readonly Item[];
  label: string;
  least: number;
  most: number;
  fresh: () => Item;
  nameOf: (item: Item) => string;
  names: { readonly add: string; readonly full: string; readonly saved: string };
  /** The list as it reads, for showing two versions side by side. */
  show: (items: readonly Item[]) => ReactNode;
  onClose: () => void;
  children: (item: Item, change: (item: Item) => void, options: { asked: boolean; added: boolean }) => ReactNode;
}) => {
  const t = useText('together');
  const whole = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(false);
  const [added, setAdded] = useState<string>();
  const { theirs } = editing;
  const complete = mine.every((item) => nameOf(item).trim());

  const add = () => {
    const item = fresh();
    setAdded(item.id);
    editing.change([...mine, item]);
  };
  const save = async (overTheirs = false) => {
    setAsked(true);
    if (!complete) {
      // What has no name can't be saved: back to the form, where it gets one.
      if (overTheirs) editing.keepMine();
      setTimeout(() => whole.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (!(await editing.save(overTheirs))) return;
    announce(names.saved);
    onClose();
  };
  const letGo = () => {
    editing.letGo();
    onClose();
  };

  if (theirs)
    return (
      <section className={css.version} aria-label={t('conflict')}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('conflictText')}</MessageBarBody>
        </MessageBar>
        <div className={css.both}>
          <section className={css.version} aria-label={t('mine')}>
            <h3 className={css.versionName}>{t('mine')}</h3>
            {show(mine)}
            <Button disabledFocusable={editing.saving} onClick={() => void save(true)}>
              {t('keepMine')}
            </Button>
          </section>
          <section className={css.version} aria-label={t('theirs')}>
            <h3 className={css.versionName}>{t('theirs')}</h3>
            {show(theirs)}
            <Button disabledFocusable={editing.saving} onClick={letGo}>
              {t('keepTheirs')}
            </Button>
          </section>
        </div>
        {editing.problem && <ProblemNote problem={editing.problem} title={t('notSaved')} />}
      </section>
    );

  return (
    <form
      ref={whole}
      noValidate
      className={css.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SortableList
        items={mine}
        label={label}
        nameOf={(item) => nameOf(item) || t('unnamed')}
        least={least}
        onChange={editing.change}
      >
        {(item, change) => children(item, change, { asked, added: item.id === added })}
      </SortableList>
      <div className={css.ways}>
        <Button icon={<AddRegular />} disabledFocusable={mine.length >= most} onClick={add}>
          {names.add}
        </Button>
        {mine.length >= most && <span className={css.quiet}>{names.full}</span>}
      </div>
      {editing.problem && <ProblemNote problem={editing.problem} title={t('notSaved')} />}
      <div className={css.ways}>
        <Button type="submit" appearance="primary" disabledFocusable={editing.saving}>
          {t('save')}
        </Button>
        <Button disabledFocusable={editing.saving} onClick={letGo}>
          {t('cancel')}
        </Button>
        <span className={css.quiet}>{t('keptHere')}</span>
      </div>
    </form>
  );
};
