import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { Button, Field } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { Ask } from '../../ui/Ask.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { useFileMove } from '../useFileMove.ts';

/** Ends it with one of the outcomes that are open now, each with what it means (M3). */
export const CloseFile = ({ request }: { request: MediatorView }) => {
  const t = useText('file');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<MediatorView['can']['close'][number]>();
  const { id, etag, can, firstTalk, requester } = request;
  const outcome = can.close.find((one) => one === chosen) ?? can.close[0];
  const close = useFileMove(
    id,
    async () =>
      (await call('closeRequest', { params: { id }, ifMatch: etag, body: { outcome: outcome ?? 'ended' } })).data,
    () => setOpen(false),
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('close.button')}</Button>
      <Ask
        open={open}
        title={t('close.title')}
        lead={t(firstTalk ? 'close.leadTalk' : 'close.lead', { name: requester.displayName })}
        confirm={t('close.confirm')}
        cancel={t('ways.cancel')}
        move={close}
        onClose={() => setOpen(false)}
      >
        <Field label={t('close.how')}>
          <Choices
            value={outcome}
            choices={can.close.map((value) => ({
              value,
              name: t(`close.${value}`),
              means: t(`close.${value}.means`),
            }))}
            onChoose={setChosen}
          />
        </Field>
      </Ask>
    </>
  );
};
