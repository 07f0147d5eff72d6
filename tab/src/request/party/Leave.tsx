import type { PartyView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { Ask } from '../Ask.tsx';
import { type Parted, useParting } from './useParting.ts';

/** Out at any time, without a reason, after saying what happens with one's words and who learns what (M4). */
export const Leave = ({
  request: { id, etag },
  name,
  onParted,
}: {
  request: PartyView;
  name: string;
  onParted: (how: Parted) => void;
}) => {
  const t = useText('party');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const leave = useParting(
    id,
    () => call('leaveRequest', { params: { id }, ifMatch: etag }),
    close,
    () => onParted('left'),
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('leave.button')}</Button>
      <Ask
        open={open}
        title={t('leave.title')}
        lead={t('leave.lead')}
        confirm={t('leave.confirm')}
        cancel={t('leave.stay')}
        move={leave}
        onClose={close}
      >
        <p>{t('leave.words', { name })}</p>
        <p>{t('leave.learn', { name })}</p>
      </Ask>
    </>
  );
};
