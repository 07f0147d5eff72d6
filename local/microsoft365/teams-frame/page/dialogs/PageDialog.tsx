import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { dialogPageCalls, sizeOf } from '../protocol/dialogs.ts';
import type { PageRequest } from '../state/dialogs.ts';
import { useFrameState } from '../state/frame.ts';
import { appName } from '../world/app.ts';
import { useHostedPage } from './useHostedPage.ts';

const useStyles = makeStyles({
  surface: { width: 'fit-content', maxWidth: 'calc(100vw - 24px)' },
  page: { display: 'block', border: 'none', maxWidth: '100%' },
});

/** A page of the app over the tab; it closes itself with a result, or the person closes it without. */
export function PageDialog({ request, onClose }: { request: PageRequest; onClose(): void }) {
  const styles = useStyles();
  const { place } = useFrameState();
  const [size, setSize] = useState({ width: request.width, height: request.height });
  const over = useRef(false);

  const close = (error: string | undefined, result?: unknown) => {
    if (over.current) return;
    over.current = true;
    onClose();
    request.done(error, result);
  };
  const calls = dialogPageCalls({
    complete: (result) => close(undefined, result),
    resize: (width, height) =>
      setSize((now) => ({ width: sizeOf(width, now.width), height: sizeOf(height, now.height) })),
  });
  const { attached } = useHostedPage({ frameContext: 'task', place }, calls);

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close('User cancelled/closed the task module.')}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label="Close"
                onClick={() => close('User cancelled/closed the task module.')}
              />
            }
          >
            {request.title || appName}
          </DialogTitle>
          <DialogContent>
            <iframe
              ref={attached}
              className={styles.page}
              style={{ width: size.width, height: size.height }}
              title={request.title || appName}
              src={request.path}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
