import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../../text/text.ts';
import { Ask } from '../../ui/Ask.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import type { Holds } from './useHolds.ts';

/** Lets a stopped clock run again, having read that what was due meanwhile is then erased. */
export const LetRun = ({ receipt, of: { start } }: { receipt: string; of: Holds }) => {
  const t = useText('organisation');
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const letRun = () =>
    start.mutate(receipt, {
      onSuccess: () => {
        close();
        announce(t('clock.runs', { receipt }));
      },
    });
  return (
    <>
      <Button aria-label={t('clock.letRunOne', { receipt })} onClick={() => setOpen(true)}>
        {t('clock.letRun')}
      </Button>
      <Ask
        open={isOpen}
        title={t('clock.letRunTitle', { receipt })}
        lead={t('clock.letRunWhat')}
        confirm={t('clock.letRun')}
        cancel={t('clock.keepStopped')}
        refusedTitle={t('nothingChanged')}
        move={{ ...start, error: start.variables === receipt ? start.error : null, mutate: letRun }}
        onClose={close}
      />
    </>
  );
};
