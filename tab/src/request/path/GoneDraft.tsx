import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { call } from '../../client/call.ts';
import { vaultFor } from '../../client/vault.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { CareBox } from '../../ui/CareBox.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { Draft } from '../saving/draft.ts';
import { useOnceKey } from '../useOnceKey.ts';
import { movedHere } from './moved.ts';

/** The draft was deleted elsewhere while somebody writes in it: their words can become a new one (C7). */
export const GoneDraft = ({ draft }: { draft: Draft }) => {
  const t = useText('request');
  const saving = useText('saving');
  const { userId } = useHost();
  const [, navigate] = useLocation();
  const { keyFor } = useOnceKey();
  const old = draft.request;
  const { safety, ...written } = draft.sections;
  const keepAsNew = useMutation({
    mutationFn: async () => {
      const { teamId, channelId } = old;
      const place = { ...(teamId && { teamId }), ...(channelId && { channelId }) };
      const body =
        old.firstTalk || !teamId ? { ...place, safety, firstTalk: true as const } : { ...place, teamId, safety };
      const { data } = await call('startRequest', { body, idempotencyKey: keyFor(body) });
      await call('saveRequest', { params: { id: data.id }, body: written, ifMatch: data.etag });
      await vaultFor(userId, old.id).eraseAll();
      return data.id;
    },
    onSuccess: (id) => navigate(`/requests/${id}`, { replace: true, state: movedHere }),
  });
  const letGo = async () => {
    await vaultFor(userId, old.id).eraseAll();
    navigate('/mine', { replace: true });
  };
  return (
    <CareBox
      title={t('gone.title')}
      urgent
      ways={
        <>
          <Button appearance="primary" disabledFocusable={keepAsNew.isPending} onClick={() => keepAsNew.mutate()}>
            {t('gone.keep')}
          </Button>
          <Button onClick={letGo}>{saving('left.letGo')}</Button>
        </>
      }
    >
      <p>{t('gone.lead')}</p>
      {keepAsNew.error && <ProblemNote problem={keepAsNew.error} />}
    </CareBox>
  );
};
