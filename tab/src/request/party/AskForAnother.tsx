import type { InvitedView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { Ask } from '../Ask.tsx';
import { Block } from '../path/Block.tsx';
import { useMove } from '../useMove.ts';

/** Another mediator, without a reason, before saying yes (M4). */
export const AskForAnother = ({ request: { id, etag }, name }: { request: InvitedView; name: string }) => {
  const t = useText('party');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const ask = useMove(id, async () => (await call('objectToMediator', { params: { id }, ifMatch: etag })).data, close);
  return (
    <Block title={t('another.title')} why={t('another.why', { name })}>
      <div>
        <Button onClick={() => setOpen(true)}>{t('another.button')}</Button>
      </div>
      <Ask
        open={open}
        title={t('another.ask')}
        lead={t('another.lead', { name })}
        confirm={t('another.confirm')}
        move={ask}
        onClose={close}
      />
    </Block>
  );
};
