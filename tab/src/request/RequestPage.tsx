import type { InvitedView, PartyView, RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
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
import { Goodbye } from './party/Goodbye.tsx';
import { InvitedPage } from './party/InvitedPage.tsx';
import { PartyPage } from './party/PartyPage.tsx';
import type { Parted } from './party/useParting.ts';
import { DraftPath } from './path/DraftPath.tsx';
import { Moved, useMoved, useMovedHere } from './path/moved.ts';
import css from './RequestPage.module.css';
import { isMine } from './saving/door.ts';
import { LeftWords } from './saving/LeftWords.tsx';

/** While a mediator is being told, news is a matter of seconds. */
const everyMs = { calm: 15_000, telling: 4_000 };

/**
 * One request as this person may see it: the path while it is their draft, its story afterwards, an invitation, or what
 * somebody who takes part sees. News appears without a reload.
 */
const RequestPage = () => {
  const { id = '' } = useParams<{ id: string }>();
  return <OneRequest key={id} id={id} />;
};

const OneRequest = ({ id }: { id: string }) => {
  const t = useText('request');
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const asked = { params: { id } };
  const [parted, setParted] = useState<Parted>();
  const { data: request, error, refetch } = useQuery({ ...queryOf('getRequest', asked), enabled: !parted });

  usePoll(
    async (signal) => {
      const fresh = await callIfChanged('getRequest', request?.etag, { ...asked, signal });
      if (fresh) queries.setQueryData(keyOf('getRequest', asked), fresh.data);
    },
    request && isMine(request) && request.notification?.state === 'pending' ? everyMs.telling : everyMs.calm,
    request !== undefined && request.state !== 'closed' && !parted,
  );

  if (parted)
    return (
      <Moved value={true}>
        <Goodbye id={id} how={parted} />
      </Moved>
    );
  if (error instanceof CallProblem && error.problem.status === 404)
    return (
      <main>
        <div className={css.above}>
          <LeftWords id={id} />
        </div>
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
  if ('viewer' in request && (request.viewer === 'invited' || request.viewer === 'party'))
    return <Theirs request={request} onParted={setParted} />;
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
      {!draft && <FollowPage request={request} />}
    </Moved>
  );
};

/** An invitation that was answered a moment ago is a new screen as well. */
const Theirs = ({ request, onParted }: { request: InvitedView | PartyView; onParted: (how: Parted) => void }) => {
  const arrived = useMovedHere();
  const moved = useMoved(request.viewer);
  return (
    <Moved value={moved || arrived}>
      {request.viewer === 'invited' ? (
        <InvitedPage request={request} onParted={onParted} />
      ) : (
        <PartyPage request={request} onParted={onParted} />
      )}
    </Moved>
  );
};

export default RequestPage;
