import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import css from './Fold.module.css';

/** One item of a list being changed: its name, and its fields when it is unfolded. */
export const Fold = ({
  name,
  picture,
  unfolded,
  isNew,
  children,
}: {
  name: string;
  picture?: ReactNode;
  /** Must be seen: something in it is missing. */
  unfolded: boolean;
  /** Just added: its first field takes the focus. */
  isNew: boolean;
  children: ReactNode;
}) => {
  const [open, setOpen] = useState(isNew);
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  const shown = open || unfolded;
  // It stays open when what was missing is there: nobody is interrupted while typing.
  useEffect(() => {
    if (unfolded) setOpen(true);
  }, [unfolded]);
  useEffect(() => {
    if (isNew) fields.current?.querySelector('input')?.focus();
  }, [isNew]);
  return (
    <>
      <button
        type="button"
        className={css.fold}
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        onClick={() => setOpen(!shown)}
      >
        {picture}
        <bdi>{name}</bdi>
        {shown ? <ChevronUpRegular aria-hidden="true" /> : <ChevronDownRegular aria-hidden="true" />}
      </button>
      {shown && (
        <div ref={fields} id={id} className={css.fields}>
          {children}
        </div>
      )}
    </>
  );
};
