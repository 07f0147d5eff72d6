import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import css from './Organisation.module.css';
import type { Holds } from './useHolds.ts';

/** Lets a stopped clock run again, having read that what was due meanwhile is then erased. */
export const LetRun = ({ receipt, of: { start } }: { receipt: string; of: Holds }) => {
  const t = useText('organisation');
  const [isOpen, setOpen] = useState(false);
  const refused = start.variables === receipt ? start.error : undefined;
  const confirm = () =>
    start.mutate(receipt, {
      onSuccess: () => {
        setOpen(false);
        announce(t('clock.runs', { receipt }));
      },
    });
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button aria-label={t('clock.letRunOne', { receipt })}>{t('clock.letRun')}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('clock.letRunTitle', { receipt })}</DialogTitle>
          <DialogContent className={css.dialog}>
            <p>{t('clock.letRunWhat')}</p>
            {refused && <ProblemNote problem={refused} title={t('nothingChanged')} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('clock.keepStopped')}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabledFocusable={start.isPending} onClick={confirm}>
              {t('clock.letRun')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
