import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Perspective } from '@common-ground/api/contract/shapes/hearing.ts';
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
import { voiceOf } from '../steps.ts';
import { movedOn } from '../useFileMove.ts';
import { useWriting } from '../useWriting.ts';
import css from './SayBack.module.css';

/** What the mediator heard, for the party to confirm or put right; while it waits for the answer it can be changed. */
export const SayBack = ({ requestId: id, perspective }: { requestId: string; perspective: Perspective }) => {
  const t = useText('file');
  const { userId } = useHost();
  const queries = useQueryClient();
  const { author, reflections, etag, can } = perspective;
  const name = author.displayName;
  const queryKey = keyOf('getRequest', { params: { id } });
  const last = reflections.at(-1);
  const waits = last?.answer === 'waiting';
  const writing = useWriting(userId, `${id}/reflection/${author.id}`, { text: waits ? last.text : '', etag });
  const [changing, setChanging] = useState(false);
  const [blank, setBlank] = useState(false);
  const stop = () => {
    setChanging(false);
    focusOn(voiceOf(author));
  };
  const letGo = () => {
    writing.letGo();
    stop();
  };
  const send = useMutation({
    mutationFn: async (text: string) => {
      const given = { params: { id, personId: author.id }, ifMatch: etag, body: { text } };
      return (await call('putReflection', given)).data;
    },
    onSuccess: (said, text) => {
      queries.setQueryData<MediatorView>(
        queryKey,
        (known) =>
          known && {
            ...known,
            perspectives: known.perspectives.map((one) => (one.author.id === author.id ? said : one)),
          },
      );
      writing.sent(text);
      stop();
      announce(t('sayBack.sent', { name }));
      void queries.invalidateQueries({ queryKey });
      void queries.invalidateQueries({ queryKey: keyOf('getQueue') });
    },
    onError: (reason) => {
      if (movedOn(reason)) void queries.invalidateQueries({ queryKey });
    },
  });
  const writes = writing.isBegun || (can.reflect && (!waits || changing));
  if (!writes)
    return (
      can.reflect && (
        <div>
          <Button size="small" onClick={() => setChanging(true)}>
            {t('sayBack.change')}
          </Button>
        </div>
      )
    );
  return (
    <div className={css.form}>
      {writing.isPassed && (
        <p role="status" className={css.passed}>
          {t(can.reflect ? 'sayBack.passed' : 'sayBack.over', { name })}
        </p>
      )}
      <WordsField
        label={t('sayBack.label', { name })}
        why={t('sayBack.why')}
        value={writing.text}
        error={blank && !writing.text.trim() ? t('sayBack.blank') : undefined}
        onChange={writing.write}
      />
      {writing.unkept && <p role="status">{t('words.unkept')}</p>}
      {Boolean(send.error) && <ProblemNote problem={send.error} title={t('words.notSent')} />}
      <div className={css.ways}>
        {can.reflect && (
          <Button
            appearance="primary"
            disabledFocusable={send.isPending}
            onClick={() => (writing.text.trim() ? send.mutate(writing.text) : setBlank(true))}
          >
            {t('sayBack.send', { name })}
          </Button>
        )}
        {(writing.isBegun || changing) && <Button onClick={letGo}>{t('words.letGo')}</Button>}
      </div>
    </div>
  );
};
