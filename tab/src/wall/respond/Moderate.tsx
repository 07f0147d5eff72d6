import type { Recognition, ReportedCard } from '@common-ground/api/contract/shapes/recognition.ts';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { useContext, useState } from 'react';
import { call } from '../../client/call.ts';
import { graphemes } from '../../text/graphemes.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useClosing } from '../../ui/useClosing.ts';
import { TheWall } from '../TheWall.ts';
import css from './Report.module.css';
import { longestNote } from './Report.tsx';

/** An owner hides a card from everybody, or shows it again, with a note to its author (W6). */
export const Moderate = ({
  card,
  action,
  onDone,
  onClose,
}: {
  card: Recognition;
  action: 'hide' | 'restore';
  onDone: (decided: ReportedCard) => void;
  onClose: () => void;
}) => {
  const t = useText('respond');
  const { params } = useContext(TheWall);
  const { open, close } = useClosing(onClose);
  const [note, setNote] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const over = graphemes(note) - longestNote;

  const send = async () => {
    if (sending || over > 0) return;
    setSending(true);
    setProblem(undefined);
    try {
      const body = { action, ...(note.trim() && { note: note.trim() }) };
      const { data } = await call('moderateRecognition', { params: { ...params, id: card.id }, body });
      // A screen reader hears nothing of the page while a dialog is over it.
      await close();
      announce(t(`${action}Done`));
      onDone(data);
    } catch (reason) {
      setProblem(reason);
      setSending(false);
    }
  };

  return (
    <Dialog open={open} onOpenChange={(_, data) => !data.open && !sending && void close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(`${action}Title`)}</DialogTitle>
          <DialogContent className={css.content}>
            <p>{t(`${action}Text`)}</p>
            {problem !== undefined && <ProblemNote problem={problem} />}
            <Field
              label={t('moderationNote', { name: card.author.displayName })}
              hint={t('moderationNoteHint')}
              validationState={over > 0 ? 'error' : 'none'}
              validationMessage={over > 0 ? t('tooLong', { count: over }) : undefined}
            >
              <Textarea dir="auto" resize="vertical" value={note} onChange={(_, { value }) => setNote(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button disabled={sending} onClick={() => void close()}>
              {t('cancel')}
            </Button>
            <Button appearance="primary" disabledFocusable={sending} onClick={() => void send()}>
              {t(action)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
