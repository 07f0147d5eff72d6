import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { Ask } from '../Ask.tsx';
import { useMove } from '../useMove.ts';
import { seenBy } from './next.ts';

const leads = {
  words: 'follow.withdrawSeen',
  preview: 'follow.withdrawPreview',
  nobody: 'follow.withdrawNobody',
} as const;

/** Taking the request back, after saying what the mediator has seen of it (C9). */
export const Withdraw = ({ request }: { request: RequesterView }) => {
  const t = useText('request');
  const [open, setOpen] = useState(false);
  const { id, etag } = request;
  const withdraw = useMove(
    id,
    async () => (await call('withdrawRequest', { params: { id }, ifMatch: etag })).data,
    () => setOpen(false),
  );
  return (
    <>
      <Button appearance="subtle" onClick={() => setOpen(true)}>
        {t('follow.withdraw')}
      </Button>
      <Ask
        open={open}
        title={t('follow.withdrawTitle')}
        lead={t(leads[seenBy(request)], { name: request.mediator?.displayName ?? '' })}
        confirm={t('follow.withdrawConfirm')}
        cancel={t('follow.withdrawKeep')}
        move={withdraw}
        onClose={() => setOpen(false)}
      />
    </>
  );
};
