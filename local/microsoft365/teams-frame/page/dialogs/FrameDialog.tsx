import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  surface: { maxWidth: '580px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** A dialog of Teams itself: a title, what it asks, and its buttons. An alert is closed by its buttons alone. */
export function FrameDialog(props: {
  title: string;
  actions: ReactNode;
  children: ReactNode;
  isAlert?: boolean;
  onClose(): void;
}) {
  const styles = useStyles();
  return (
    <Dialog open modalType={props.isAlert ? 'alert' : 'modal'} onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent className={styles.content}>{props.children}</DialogContent>
          <DialogActions>{props.actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
