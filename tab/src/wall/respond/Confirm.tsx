import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useContext, useState } from 'react';
import { call } from '../../client/call.ts';
import { CallProblem } from '../../client/problems.ts';
import { explain } from '../../text/explain.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { useClosing } from '../../ui/useClosing.ts';
import type { WallHands } from '../store.ts';
import { TheWall } from '../TheWall.ts';

/** What is asked about once more before it is done. */
export type Confirmed = 'delete' | 'private' | 'removeMe';

/** Gives what becomes of the card on the wall: it happens when the dialog, which may stand on that card, has gone. */
const carryOut = async (
  what: Confirmed,
  { id }: Recognition,
  { params, change, remove }: WallHands,
): Promise<() => void> => {
  const at = { params: { ...params, id } };
  if (what === 'delete') {
    await call('deleteRecognition', at);
    return () => remove(id);
  }
  await call('decideConsent', { ...at, body: { decision: what === 'private' ? 'private' : 'remove-me' } });
  try {
    const { data } = await call('getRecognition', at);
    return data.visibility === 'wall' ? () => change(id, () => data) : () => remove(id);
  } catch (reason) {
    if (!(reason instanceof CallProblem)) throw reason;
    return () => remove(id);
  }
};

export const Confirm = ({ card, what, onClose }: { card: Recognition; what: Confirmed; onClose: () => void }) => {
  const t = useText('respond');
  const shell = useText('shell');
  const hands = useContext(TheWall);
  const { open, close } = useClosing(onClose);
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<unknown>();

  const run = async () => {
    setRunning(true);
    setProblem(undefined);
    try {
      const show = await carryOut(what, card, hands);
      // A screen reader hears nothing of the page while a dialog is over it.
      await close();
      announce(t(what === 'delete' ? 'deleted' : `${what}Done`));
      show();
    } catch (reason) {
      setProblem(reason);
      setRunning(false);
    }
  };

  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => !data.open && !running && void close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(`${what}Title`)}</DialogTitle>
          <DialogContent>
            <p>{t(`${what}Text`)}</p>
            {problem !== undefined && <p role="alert">{explain(problem, shell).text}</p>}
          </DialogContent>
          <DialogActions>
            <Button disabled={running} onClick={() => void close()}>
              {t('cancel')}
            </Button>
            <Button appearance="primary" disabled={running} onClick={() => void run()}>
              {t(what)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
