import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { WordsField } from '../../ui/WordsField.tsx';
import { Ask } from '../Ask.tsx';
import type { Draft, Saver } from '../saving/draft.ts';
import { useKept } from '../saving/useKept.ts';
import { useMove } from '../useMove.ts';

/** The talk helped: the request closes with a short reflection, and nothing of it leaves the drafts (C3). */
export const Settle = ({ draft, saver }: { draft: Draft; saver: Saver }) => {
  const t = useText('request');
  const [open, setOpen] = useState(false);
  const { id } = draft.request;
  const { words: reflection, keep: setReflection, forget } = useKept(id, 'settle');
  const close = () => setOpen(false);
  const settle = useMove(
    id,
    async () => {
      await saver.flush();
      const body = reflection.trim() ? { reflection } : {};
      const settled = await call('settleDirectly', { params: { id }, body, ifMatch: saver.current().request.etag });
      forget();
      return settled.data;
    },
    close,
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('settle.button')}</Button>
      <Ask
        open={open}
        title={t('settle.title')}
        lead={t('settle.lead')}
        confirm={t('settle.confirm')}
        move={settle}
        onClose={close}
      >
        <WordsField
          label={t('settle.reflection')}
          why={t('settle.reflection.why')}
          value={reflection}
          onChange={setReflection}
          optional
        />
      </Ask>
    </>
  );
};
