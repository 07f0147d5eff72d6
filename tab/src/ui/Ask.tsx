import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import css from './Ask.module.css';
import { ProblemNote } from './ProblemNote.tsx';

/** What is about to happen, as far as asking for it needs to know. */
interface Asked {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly mutate: () => void;
}

/** Asks once more before a move, in plain words; it stays open with the reason when the move did not work. */
export const Ask = ({
  open,
  title,
  lead,
  confirm,
  cancel,
  refusedTitle,
  move,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  lead?: string;
  confirm: string;
  cancel: string;
  /** What a failure is called; what went wrong says it when left out. */
  refusedTitle?: string;
  move: Asked;
  onClose: () => void;
  children?: ReactNode;
}) => (
  <Dialog open={open} onOpenChange={(_, data) => data.open || onClose()}>
    <DialogSurface>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={css.content}>
          {lead && <p>{lead}</p>}
          {children}
          {Boolean(move.error) && <ProblemNote problem={move.error} title={refusedTitle} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{cancel}</Button>
          <Button appearance="primary" disabledFocusable={move.isPending} onClick={() => move.mutate()}>
            {confirm}
          </Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  </Dialog>
);
