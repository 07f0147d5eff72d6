import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { Ask } from '../../ui/Ask.tsx';
import { useFileMove } from '../useFileMove.ts';

/** One step back to listening: from an agreement in the making (`again`), from follow-up or after the end (`reopen`). */
export const OpenAgain = ({ request, how }: { request: MediatorView; how: 'again' | 'reopen' }) => {
  const t = useText('file');
  const [open, setOpen] = useState(false);
  const { id, etag } = request;
  const again = useFileMove(
    id,
    async () => (await call('reopenRequest', { params: { id }, ifMatch: etag })).data,
    () => setOpen(false),
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(`${how}.button`)}</Button>
      <Ask
        open={open}
        title={t(`${how}.title`)}
        lead={t(`${how}.lead`)}
        confirm={t(`${how}.confirm`)}
        cancel={t('ways.cancel')}
        move={again}
        onClose={() => setOpen(false)}
      />
    </>
  );
};
