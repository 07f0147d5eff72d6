import type { InvitedView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { Ask } from '../Ask.tsx';
import { type Parted, useParting } from './useParting.ts';

/** A no, without a reason; asked once more, because it can't be taken back from here. */
export const Decline = ({
  request: { id, etag },
  name,
  onParted,
}: {
  request: InvitedView;
  name: string;
  onParted: (how: Parted) => void;
}) => {
  const t = useText('party');
  const { userId } = useHost();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const decline = useParting(
    id,
    () => call('answerInvitation', { params: { id, personId: userId }, body: { accept: false }, ifMatch: etag }),
    close,
    () => onParted('declined'),
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('decline.button')}</Button>
      <Ask
        open={open}
        title={t('decline.title')}
        lead={t('decline.lead', { name })}
        confirm={t('decline.confirm')}
        cancel={t('decline.notYet')}
        move={decline}
        onClose={close}
      />
    </>
  );
};
