import {
  Button,
  Link,
  makeStyles,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useFrameState } from '../state/frame.ts';

const useStyles = makeStyles({ link: { overflowWrap: 'anywhere' } });

/** What Teams would do outside its window, told in a corner of it. */
export function Notices() {
  const styles = useStyles();
  const { notice } = useFrameState();
  const toaster = useId('notices');
  const { dispatchToast } = useToastController(toaster);

  useEffect(() => {
    if (!notice) return;
    dispatchToast(
      <Toast>
        <ToastTitle
          action={
            <ToastTrigger>
              <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label="Dismiss" />
            </ToastTrigger>
          }
        >
          {notice.title}
        </ToastTitle>
        <ToastBody>
          {notice.text}
          {notice.text && notice.link && <br />}
          {notice.link && (
            <Link href={notice.link} target="_blank" rel="noreferrer" className={styles.link}>
              {notice.link}
            </Link>
          )}
        </ToastBody>
      </Toast>,
      { intent: 'info', timeout: 6000, pauseOnHover: true },
    );
  }, [notice, dispatchToast, styles]);

  return <Toaster toasterId={toaster} position="bottom-end" limit={2} />;
}
