import type { QueueGroup } from '@common-ground/api/contract/shapes/mediation.ts';
import type { Me } from '@common-ground/api/contract/shapes/people.ts';
import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../text/text.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PrivacyChip } from '../ui/PrivacyChip.tsx';
import { useMediaWidth } from '../ui/useMediaWidth.ts';
import css from './DeskPanes.module.css';
import { KeysDialog } from './KeysDialog.tsx';
import { Queue } from './Queue.tsx';
import { RequestPane } from './RequestPane.tsx';
import { useQueue } from './useQueue.ts';

/** The queue and the request beside it; one at a time where there is no room for both. */
export const DeskPanes = ({ me, openId }: { me: Me; openId: string | undefined }) => {
  const t = useText('desk');
  const [, navigate] = useLocation();
  const [measured, width] = useMediaWidth<HTMLElement>();
  const [keys, setKeys] = useState(false);
  const [group, setGroup] = useState<QueueGroup>();
  const queue = useQueue(group);
  const both = width >= 860;
  const person = { id: me.id, displayName: me.displayName };

  return (
    <main ref={measured} className={both ? css.both : css.single}>
      {(both || !openId) && (
        <div className={css.queue}>
          <PageHeader
            title={t('title')}
            chip={
              <PrivacyChip label={t('chip.queue')} tone="private" people={[{ person, because: t('chip.queueWhy') }]} />
            }
          />
          {queue.isPending && <PageSkeleton rows={5} />}
          {queue.error && !queue.data && <ErrorState problem={queue.error} onRetry={() => void queue.refetch()} />}
          {queue.data && (
            <Queue
              sections={queue.sections}
              group={group}
              onGroup={setGroup}
              openId={openId}
              onKeys={() => setKeys(true)}
              more={
                queue.hasNextPage
                  ? { read: () => void queue.fetchNextPage(), isReading: queue.isFetchingNextPage }
                  : undefined
              }
            />
          )}
        </div>
      )}
      {openId ? (
        <div className={css.request}>
          {!both && (
            <div>
              <Button
                appearance="subtle"
                icon={<ArrowLeftRegular className={css.arrow} />}
                onClick={() => navigate('/desk')}
              >
                {t('queue.back')}
              </Button>
            </div>
          )}
          <Suspense fallback={<PageSkeleton />}>
            <RequestPane key={openId} id={openId} me={me} />
          </Suspense>
        </div>
      ) : (
        both && <p className={css.pick}>{queue.data && queue.sections.length > 0 && t('queue.pick')}</p>
      )}
      <KeysDialog open={keys} onClose={() => setKeys(false)} />
    </main>
  );
};
