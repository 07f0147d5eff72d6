import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { keyOf } from '../../client/queries.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { WordsField } from '../../ui/WordsField.tsx';
import { focusOn } from '../focusOn.ts';
import { Section } from '../Section.tsx';
import { movedOn } from '../useFileMove.ts';
import { useWriting } from '../useWriting.ts';
import css from './NeutralSummary.module.css';

/** What everybody invited will read, written by the mediator and let go by the requester (M4). */
export const NeutralSummary = ({ request }: { request: MediatorView }) => {
  const t = useText('file');
  const { userId } = useHost();
  const queries = useQueryClient();
  const { id, summary, requester, can } = request;
  const queryKey = keyOf('getRequest', { params: { id } });
  const writing = useWriting(userId, `${id}/summary`, summary);
  const [changing, setChanging] = useState(false);
  const [blank, setBlank] = useState(false);
  const name = requester.displayName;
  const written = summary.text !== '';
  const stop = () => {
    setChanging(false);
    focusOn('file-summary');
  };
  const letGo = () => {
    writing.letGo();
    stop();
  };
  const save = useMutation({
    mutationFn: async (text: string) =>
      (await call('putSummary', { params: { id }, ifMatch: summary.etag, body: { text } })).data,
    onSuccess: (saved, text) => {
      queries.setQueryData<MediatorView>(queryKey, (known) => known && { ...known, summary: saved });
      writing.sent(text);
      stop();
      announce(t('summary.saved', { name }));
      void queries.invalidateQueries({ queryKey });
      void queries.invalidateQueries({ queryKey: keyOf('getQueue') });
    },
    onError: (reason) => {
      if (movedOn(reason)) void queries.invalidateQueries({ queryKey });
    },
  });
  const writes = writing.isBegun || (can.writeSummary && (changing || !written));
  return (
    <Section id="file-summary" title={t('summary.title')} lead={t('summary.lead', { name })}>
      {(written || !writes) && (!writes || writing.isPassed) && (
        <figure className={css.saved}>
          {writes && <figcaption className={css.caption}>{t('summary.savedNow')}</figcaption>}
          <blockquote className={css.words} dir="auto">
            {summary.text || t('summary.none')}
          </blockquote>
          {written && (
            <p className={css.standing}>{t(summary.released ? 'summary.released' : 'summary.waiting', { name })}</p>
          )}
        </figure>
      )}
      {!writes && can.writeSummary && (
        <div>
          <Button onClick={() => setChanging(true)}>{t('summary.change')}</Button>
        </div>
      )}
      {writes && (
        <>
          {writing.isPassed && (
            <p role="status" className={css.passed}>
              {t('summary.passed')}
            </p>
          )}
          <WordsField
            label={t('summary.label')}
            why={t('summary.why')}
            value={writing.text}
            rows={6}
            error={blank && !writing.text.trim() ? t('summary.blank') : undefined}
            onChange={writing.write}
          />
          {written && summary.released && <p className={css.standing}>{t('summary.asksAnew', { name })}</p>}
          {writing.unkept && <p role="status">{t('words.unkept')}</p>}
          {Boolean(save.error) && <ProblemNote problem={save.error} title={t('words.notSent')} />}
          <div className={css.ways}>
            {can.writeSummary ? (
              <Button
                appearance="primary"
                disabledFocusable={save.isPending}
                onClick={() => (writing.text.trim() ? save.mutate(writing.text) : setBlank(true))}
              >
                {t(writing.isPassed ? 'summary.saveMine' : 'summary.save', { name })}
              </Button>
            ) : (
              <p>{t('summary.tooLate')}</p>
            )}
            {(written || !can.writeSummary) && (
              <Button onClick={letGo}>{t(writing.isPassed ? 'summary.takeSaved' : 'words.letGo')}</Button>
            )}
          </div>
        </>
      )}
    </Section>
  );
};
