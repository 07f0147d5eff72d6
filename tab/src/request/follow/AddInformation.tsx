import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { keyOf } from '../../client/queries.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { WordsField } from '../../ui/WordsField.tsx';
import { Block } from '../path/Block.tsx';
import { useKept } from '../saving/useKept.ts';
import { useOnceKey } from '../useOnceKey.ts';
import css from './AddInformation.module.css';

/** Something the mediator should also know, added once and for good (C9). */
export const AddInformation = ({ requestId }: { requestId: string }) => {
  const t = useText('request');
  const queries = useQueryClient();
  const { keyFor, done } = useOnceKey();
  const [open, setOpen] = useState(false);
  const { words: text, keep: setText, sent } = useKept(requestId, 'information');
  const add = useMutation({
    mutationFn: (given: string) => {
      const body = { text: given };
      return call('addInformation', { params: { id: requestId }, body, idempotencyKey: keyFor(body) });
    },
    onSuccess: async (_, given) => {
      done();
      sent(given);
      setOpen(false);
      announce(t('follow.added'));
      await queries.invalidateQueries({ queryKey: keyOf('getRequest', { params: { id: requestId } }) });
    },
  });
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{t('follow.add')}</Button>
      </div>
    );
  return (
    <Block title={t('follow.addTitle')} framed>
      <WordsField label={t('follow.addLabel')} why={t('follow.addWhy')} value={text} onChange={setText} />
      {add.error && <ProblemNote problem={add.error} />}
      <div className={css.ways}>
        <Button
          appearance="primary"
          disabledFocusable={add.isPending || !text.trim()}
          onClick={() => text.trim() && add.mutate(text)}
        >
          {t('follow.addSend')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
      </div>
    </Block>
  );
};
