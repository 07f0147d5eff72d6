import type { Recognition, ReportReason } from '@common-ground/api/contract/shapes/recognition.ts';
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
import { Choices } from '../../ui/Choices.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useClosing } from '../../ui/useClosing.ts';
import { TheWall } from '../TheWall.ts';
import css from './Report.module.css';

const reasons = [
  'hurtful',
  'discriminating',
  'private-matter',
  'not-recognition',
  'other',
] as const satisfies readonly ReportReason[];

export const longestNote = 500;

/** Asking the owners of the team to look at a card (W6). */
export const Report = ({ card, onClose }: { card: Recognition; onClose: () => void }) => {
  const t = useText('respond');
  const { params } = useContext(TheWall);
  const { open, close } = useClosing(onClose);
  const [reason, setReason] = useState<ReportReason>();
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [readers, setReaders] = useState<number>();
  const over = graphemes(note) - longestNote;

  const send = async () => {
    setAsked(true);
    if (!reason || over > 0 || sending) return;
    setSending(true);
    setProblem(undefined);
    try {
      const body = { reason, ...(note.trim() && { note: note.trim() }) };
      const { data } = await call('reportRecognition', { params: { ...params, id: card.id }, body });
      setReaders(data.readByOwners);
    } catch (reason) {
      setProblem(reason);
    }
    setSending(false);
  };

  return (
    <Dialog open={open} onOpenChange={(_, data) => !data.open && !sending && void close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(readers === undefined ? 'reportTitle' : 'reported')}</DialogTitle>
          <DialogContent className={css.content}>
            {readers === undefined ? (
              <>
                <p>{t('reportText')}</p>
                {problem !== undefined && <ProblemNote problem={problem} title={t('notReported')} />}
                <Field
                  label={t('reportReason')}
                  required
                  validationState={asked && !reason ? 'error' : 'none'}
                  validationMessage={asked && !reason ? t('reportReasonMissing') : undefined}
                >
                  <Choices
                    value={reason}
                    choices={reasons.map((value) => ({
                      value,
                      name: t(`reason.${value}`),
                      means: t(`reason.${value}.means`),
                    }))}
                    onChoose={setReason}
                  />
                </Field>
                <Field
                  label={t('reportNote')}
                  validationState={over > 0 ? 'error' : 'none'}
                  validationMessage={over > 0 ? t('tooLong', { count: over }) : undefined}
                >
                  <Textarea dir="auto" resize="vertical" value={note} onChange={(_, { value }) => setNote(value)} />
                </Field>
              </>
            ) : (
              <p role="status">{t('reportedText', { count: readers })}</p>
            )}
          </DialogContent>
          <DialogActions>
            {readers === undefined ? (
              <>
                <Button disabled={sending} onClick={() => void close()}>
                  {t('cancel')}
                </Button>
                <Button appearance="primary" disabledFocusable={sending} onClick={() => void send()}>
                  {t(sending ? 'sending' : 'reportSend')}
                </Button>
              </>
            ) : (
              <Button appearance="primary" onClick={() => void close()}>
                {t('close')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
