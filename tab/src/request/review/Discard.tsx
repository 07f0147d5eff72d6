import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../client/call.ts';
import { keyOf } from '../../client/queries.ts';
import { vaultFor } from '../../client/vault.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { dialogGone } from '../../ui/dialogGone.ts';
import { Ask } from '../Ask.tsx';

/** Deletes a draft with its key, and what this device kept of it. */
export const Discard = ({ request }: { request: RequesterView }) => {
  const t = useText('request');
  const { userId } = useHost();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState(false);
  const { id } = request;
  const discard = useMutation({
    mutationFn: async () => {
      await call('deleteDraft', { params: { id } });
      await vaultFor(userId, id).eraseAll();
    },
    onSuccess: async () => {
      setOpen(false);
      await dialogGone();
      queries.removeQueries({ queryKey: keyOf('getRequest', { params: { id } }) });
      void queries.invalidateQueries({ queryKey: keyOf('listRequests') });
      navigate('/mine', { replace: true });
    },
  });
  if (!request.can.deleteDraft) return null;
  return (
    <div>
      <Button appearance="subtle" onClick={() => setOpen(true)}>
        {t('follow.discard')}
      </Button>
      <Ask
        open={open}
        title={t('follow.discardTitle')}
        lead={t('follow.discardLead')}
        confirm={t('follow.discardConfirm')}
        move={discard}
        onClose={() => setOpen(false)}
      />
    </div>
  );
};
