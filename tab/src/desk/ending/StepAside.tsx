import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { keyOf } from '../../client/queries.ts';
import { vaultFor } from '../../client/vault.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { Ask } from '../../ui/Ask.tsx';
import { dialogGone } from '../../ui/dialogGone.ts';
import { movedOn } from '../useFileMove.ts';

/** Stepping aside from a request that was taken on: with the answer the mediator's access ends, also on this device (M2). */
export const StepAside = ({ request, onLeft }: { request: MediatorView; onLeft: () => void }) => {
  const t = useText('file');
  const { userId } = useHost();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { id, etag, requester } = request;
  const queryKey = keyOf('getRequest', { params: { id } });
  const aside = useMutation({
    mutationFn: () => call('declareNeutrality', { params: { id }, ifMatch: etag, body: { kind: 'recusal' } }),
    onSuccess: async () => {
      setOpen(false);
      await Promise.all([dialogGone(), vaultFor(userId, id).eraseAll()]);
      onLeft();
      queries.removeQueries({ queryKey });
      void queries.invalidateQueries({ queryKey: keyOf('getQueue') });
    },
    onError: (reason) => {
      if (movedOn(reason)) void queries.invalidateQueries({ queryKey });
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('aside.button')}</Button>
      <Ask
        open={open}
        title={t('aside.title')}
        lead={t('aside.lead', { name: requester.displayName })}
        confirm={t('aside.confirm')}
        cancel={t('ways.cancel')}
        move={aside}
        onClose={() => setOpen(false)}
      >
        <p>{t('aside.access')}</p>
      </Ask>
    </>
  );
};
