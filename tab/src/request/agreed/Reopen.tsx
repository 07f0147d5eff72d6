import { retentionDays } from '@common-ground/api/contract/retention.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { Ask } from '../Ask.tsx';
import { useMove } from '../useMove.ts';
import type { Shared } from './shared.ts';

/** One step back to listening, when it does not hold or is not over (M8). */
export const Reopen = ({ request, look = 'subtle' }: { request: Shared; look?: 'subtle' | 'secondary' }) => {
  const t = useText('agreed');
  const [open, setOpen] = useState(false);
  const { id, etag, mediator, state } = request;
  const reopen = useMove(
    id,
    async () => (await call('reopenRequest', { params: { id }, ifMatch: etag })).data,
    () => setOpen(false),
  );
  if (!request.can.reopen) return null;
  const name = mediator?.displayName ?? t('theMediator');
  return (
    <>
      <Button appearance={look} onClick={() => setOpen(true)}>
        {t('reopen')}
      </Button>
      <Ask
        open={open}
        title={t('reopen.title')}
        lead={t(state === 'closed' ? 'reopen.leadClosed' : 'reopen.lead', { name, days: retentionDays.notes })}
        confirm={t('reopen.confirm')}
        move={reopen}
        onClose={() => setOpen(false)}
      />
    </>
  );
};
