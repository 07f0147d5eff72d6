import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { call } from '../../client/call.ts';
import { queryOf } from '../../client/queries.ts';
import { explain } from '../../text/explain.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { useClosing } from '../../ui/useClosing.ts';
import { TheWall } from '../TheWall.ts';
import { useTeamSettings } from '../useTeamSettings.ts';
import css from './Compose.module.css';
import { type Draft, emptyDraft, missingIn } from './draft.ts';
import { EffectField } from './EffectField.tsx';
import { MessageField } from './MessageField.tsx';
import { ValueField } from './ValueField.tsx';

/** Changing one's own words and value. Whom it is for stays. */
export default function Edit({ card, onClose }: { card: Recognition; onClose: () => void }) {
  const t = useText('compose');
  const shell = useText('shell');
  const { params, change } = useContext(TheWall);
  const { open, close } = useClosing(onClose);
  const at = { params: { ...params, id: card.id } };
  // The card as it is now: reactions since it was shown have given it another version.
  const latest = useQuery({ ...queryOf('getRecognition', at), staleTime: 0 });
  const settings = useTeamSettings();
  const [changed, setChanged] = useState<Partial<Draft>>({});
  // What is not touched here stays as it was last written, on whatever device.
  const written = latest.data ?? card;
  const draft: Draft = {
    ...emptyDraft,
    kind: written.kind,
    everyone: true,
    valueId: written.value.id,
    message: written.message,
    effect: written.effect ?? '',
    ...changed,
  };
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  // A value that the team has given up stays choosable for the card that has it.
  const values = settings.data?.values ?? [];
  const choices = values.some(({ id }) => id === written.value.id) ? values : [written.value, ...values];
  const edit = (change: Partial<Draft>) => setChanged((before) => ({ ...before, ...change }));

  const save = async () => {
    if (!latest.data) return;
    setSaving(true);
    setProblem(undefined);
    try {
      const { valueId, message, effect } = draft;
      const body = { valueId, message: message.trim(), effect: effect.trim() || null };
      const { data } = await call('editRecognition', { ...at, body, ifMatch: latest.data.etag });
      change(card.id, () => data);
      // A screen reader hears nothing of the page while a dialog is over it.
      await close();
      announce(t('saved'));
    } catch (reason) {
      setProblem(reason);
      setSaving(false);
      void latest.refetch();
    }
  };

  const shownProblem = problem ?? latest.error ?? settings.error ?? undefined;
  return (
    <Dialog open={open} onOpenChange={(_, data) => !data.open && !saving && void close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('editTitle')}</DialogTitle>
          <DialogContent className={css.content}>
            {shownProblem !== undefined && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{explain(shownProblem, shell).text}</MessageBarBody>
              </MessageBar>
            )}
            <div className={css.form}>
              <ValueField values={choices} valueId={draft.valueId} onChoose={(valueId) => edit({ valueId })} />
              <MessageField draft={draft} value={choices.find(({ id }) => id === draft.valueId)} onEdit={edit} />
              <EffectField effect={draft.effect} onEdit={(effect) => edit({ effect })} />
            </div>
          </DialogContent>
          <DialogActions>
            <Button disabled={saving} onClick={() => void close()}>
              {t('cancel')}
            </Button>
            <Button
              appearance="primary"
              disabled={saving || !latest.data || missingIn(draft).length > 0}
              onClick={() => void save()}
            >
              {t('save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
