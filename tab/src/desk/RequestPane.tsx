import type { Me } from '@common-ground/api/contract/shapes/people.ts';
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { CallProblem } from '../client/problems.ts';
import { vaultFor } from '../client/vault.ts';
import { useText } from '../text/text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { CaseFile } from './CaseFile.tsx';
import { Preview } from './Preview.tsx';
import { useRequest } from './useRequest.ts';

/** One request at the desk: its preview, its file once accepted, or a kind word when it is no longer here. */
export const RequestPane = ({ id, me }: { id: string; me: Me }) => {
  const t = useText('desk');
  const [, navigate] = useLocation();
  const [left, setLeft] = useState<'recusal' | 'declined'>();
  const { data: request, error, refetch } = useRequest(id);
  const isGone = error instanceof CallProblem && error.problem.status === 404;
  useEffect(() => {
    if (!isGone) return;
    void vaultFor(me.id, id).eraseAll();
    announce(t('gone.title'));
  }, [isGone, me.id, id, t]);
  useEffect(() => {
    if (left) announce(t(`declare.done.${left}`));
  }, [left, t]);

  if (left)
    return (
      <EmptyState
        title={t(`declare.done.${left}`)}
        action={<Button onClick={() => navigate('/desk')}>{t('queue.back')}</Button>}
      />
    );
  if (isGone)
    return (
      <EmptyState title={t('gone.title')} action={<Button onClick={() => navigate('/desk')}>{t('queue.back')}</Button>}>
        {t('gone.text')}
      </EmptyState>
    );
  if (error && !request) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!request) return <PageSkeleton />;
  if (!('viewer' in request)) return <Preview request={request} me={me} onLeft={setLeft} />;
  if (request.viewer === 'mediator') return <CaseFile request={request} me={me} onLeft={() => setLeft('recusal')} />;
  return (
    <EmptyState
      title={t('mine.title')}
      action={<Button onClick={() => navigate(`/requests/${id}`)}>{t('mine.open')}</Button>}
    >
      {t('mine.text')}
    </EmptyState>
  );
};
