import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { keyOf } from '../../client/queries.ts';
import { useText } from '../../text/text.ts';
import { dialogGone } from '../../ui/dialogGone.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { Ask } from '../Ask.tsx';

/** Takes one's own words out for everybody, with what was said back to them (M4). */
export const EraseWords = ({
  requestId,
  personId,
  mediator,
  onErased,
}: {
  requestId: string;
  personId: string;
  mediator: string;
  onErased: () => Promise<unknown>;
}) => {
  const t = useText('perspective');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const erase = useMutation({
    mutationFn: () => call('deletePerspective', { params: { id: requestId, personId } }),
    onSuccess: async () => {
      setOpen(false);
      await dialogGone();
      announce(t('delete.done'));
      await onErased();
      await queries.invalidateQueries({ queryKey: keyOf('getRequest', { params: { id: requestId } }) });
    },
  });
  return (
    <>
      <Button appearance="subtle" onClick={() => setOpen(true)}>
        {t('delete.button')}
      </Button>
      <Ask
        open={open}
        title={t('delete.title')}
        lead={t('delete.lead', { name: mediator })}
        confirm={t('delete.confirm')}
        move={erase}
        onClose={() => setOpen(false)}
      />
    </>
  );
};
