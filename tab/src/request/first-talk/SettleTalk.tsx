import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { WordsField } from '../../ui/WordsField.tsx';
import { Ask } from '../Ask.tsx';
import { useKept } from '../saving/useKept.ts';
import { useMove } from '../useMove.ts';

/** The talk was enough: it closes, with a line for oneself (C12). */
export const SettleTalk = ({ request }: { request: RequesterView }) => {
  const t = useText('request');
  const { id, etag } = request;
  const [open, setOpen] = useState(false);
  const { words: reflection, keep, forget } = useKept(id, 'settle');
  const settle = useMove(
    id,
    async () => {
      const body = reflection.trim() ? { reflection } : {};
      const { data } = await call('settleDirectly', { params: { id }, body, ifMatch: etag });
      forget();
      return data;
    },
    () => setOpen(false),
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('firstTalk.enough')}</Button>
      <Ask
        open={open}
        title={t('firstTalk.enoughTitle')}
        lead={t('firstTalk.enoughLead')}
        confirm={t('settle.confirm')}
        move={settle}
        onClose={() => setOpen(false)}
      >
        <WordsField
          label={t('settle.reflection')}
          why={t('settle.reflection.why')}
          value={reflection}
          onChange={keep}
          optional
        />
      </Ask>
    </>
  );
};
