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
import { useText } from '../text/text.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import css from './Ask.module.css';
import type { Move } from './useMove.ts';

/** Asks once more before a move, in plain words; it stays open with the reason when the move did not work. */
export const Ask = ({
  open,
  title,
  lead,
  confirm,
  cancel,
  move,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  lead?: string;
  confirm: string;
  cancel?: string;
  move: Move;
  onClose: () => void;
  children?: ReactNode;
}) => {
  const t = useText('request');
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={css.content}>
            {lead && <p>{lead}</p>}
            {children}
            {move.error && <ProblemNote problem={move.error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{cancel ?? t('cancel')}</Button>
            <Button appearance="primary" disabledFocusable={move.isPending} onClick={() => move.mutate()}>
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
