import type { RequesterView } from '@common-ground/api/contract/shapes/conflict.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useParams } from 'wouter';
import { callIfChanged } from '../client/call.ts';
import { CallProblem } from '../client/problems.ts';
import { keyOf, queryOf } from '../client/queries.ts';
import { usePoll } from '../client/usePoll.ts';
import { useText } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { TalkDraft } from './first-talk/TalkDraft.tsx';
import { FollowPage } from './follow/FollowPage.tsx';
import { DraftPath } from './path/DraftPath.tsx';
import { Moved, useMoved, useMovedHere } from './path/moved.ts';
import { isMine } from './saving/door.ts';
import { LeftWords } from './saving/LeftWords.tsx';

/** While a mediator is being told, news is a matter of seconds. */
const everyMs = { calm: 15_000, telling: 4_000 };

/** One request of mine: the path while it is a draft, its story afterwards; news appears without a reload. */
const RequestPage = () => {
  const { id = '' } = useParams<{ id: string }>();
  return <OneRequest key={id} id={id} />;
};

const OneRequest = ({ id }: { id: string }) => {
  const t = useText('request');
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const asked = { params: { id } };
  const { data: request, error, refetch } = useQuery(queryOf('getRequest', asked));

  usePoll(
    async (signal) => {
      const fresh = await callIfChanged('getRequest', request?.etag, { ...asked, signal });
      if (fresh) queries.setQueryData(keyOf('getRequest', asked), fresh.data);
    },
    request && isMine(request) && request.notification?.state === 'pending' ? everyMs.telling : everyMs.calm,
    request !== undefined && request.state !== 'closed',
  );

  if (error instanceof CallProblem && error.problem.status === 404)
    return (
      <main>
        <LeftWords id={id} />
        <EmptyState
          title={t('follow.goneTitle')}
          action={<Button onClick={() => navigate('/mine')}>{t('follow.toMine')}</Button>}
        >
          {t('follow.gone')}
        </EmptyState>
      </main>
    );
  if (error && !request)
    return (
      <main>
        <ErrorState problem={error} onRetry={() => void refetch()} />
      </main>
    );
  if (!request) return <PageSkeleton />;
  if (isMine(request)) return <Mine request={request} />;
  return (
    <main>
      <EmptyState
        title={t('follow.mediatorHere')}
        action={<Button onClick={() => navigate(`/desk/${id}`)}>{t('follow.toDesk')}</Button>}
      />
    </main>
  );
};

/** A draft that was submitted a moment ago is a new screen: its title takes the focus. */
const Mine = ({ request }: { request: RequesterView }) => {
  const draft = request.state === 'draft';
  const arrived = useMovedHere();
  const moved = useMoved(draft ? (request.firstTalk ? 'talk' : 'draft') : 'follow');
  return (
    <Moved value={moved || arrived}>
      {draft && request.firstTalk && <TalkDraft given={request} />}
      {draft && !request.firstTalk && <DraftPath given={request} />}
      {!draft && (
        <>
          <LeftWords id={request.id} request={request} />
          <FollowPage request={request} />
        </>
      )}
    </Moved>
  );
};

export default RequestPage;
