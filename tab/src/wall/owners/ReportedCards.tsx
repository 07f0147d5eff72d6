import type { ReportedCard } from '@common-ground/api/contract/shapes/recognition.ts';
import { Button } from '@fluentui/react-components';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { keyOf, pagesOf } from '../../client/queries.ts';
import { useHost } from '../../host/context.tsx';
import { useText } from '../../text/text.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { RecognitionCard } from '../RecognitionCard.tsx';
import { Moderate } from '../respond/Moderate.tsx';
import { TheWall } from '../TheWall.ts';
import css from './Owners.module.css';
import { Reports } from './Reports.tsx';

/** The cards that were reported, or that are hidden, each with what can be decided about it (W6). */
export const ReportedCards = ({ state }: { state: 'open' | 'hidden' }) => {
  const t = useText('owners');
  const queries = useQueryClient();
  const { channelName } = useHost();
  const { params, remove, add } = useContext(TheWall);
  const pages = useInfiniteQuery({
    ...pagesOf('listReports', { params: { ...params }, query: { state } }),
    refetchOnMount: 'always',
  });
  const [deciding, setDeciding] = useState<{ reported: ReportedCard; action: 'hide' | 'restore' }>();
  const cards = pages.data?.pages.flatMap(({ items }) => items) ?? [];

  const decided = ({ recognition }: ReportedCard) => {
    if (recognition.visibility === 'wall') add(recognition);
    else remove(recognition.id);
    void queries.invalidateQueries({ queryKey: keyOf('listReports') });
  };

  if (pages.isPending) return <PageSkeleton rows={2} />;
  if (pages.error && !pages.data) return <ErrorState problem={pages.error} onRetry={() => void pages.refetch()} />;
  return (
    <>
      {cards.length === 0 && <p className={css.quiet}>{t(`none.${state}`)}</p>}
      <ul className={css.cards}>
        {cards.map((reported) => {
          const { recognition } = reported;
          const isHidden = recognition.visibility === 'hidden';
          return (
            <li key={recognition.id} className={css.reported}>
              <RecognitionCard
                card={recognition}
                channelName={channelName}
                mark={isHidden ? t('isHidden') : undefined}
              />
              <div className={css.beside}>
                <Reports reported={reported} />
                <div className={css.ways}>
                  {!isHidden && (
                    <Button appearance="primary" onClick={() => setDeciding({ reported, action: 'hide' })}>
                      {t('hide')}
                    </Button>
                  )}
                  <Button onClick={() => setDeciding({ reported, action: 'restore' })}>
                    {t(isHidden ? 'restore' : 'leave')}
                  </Button>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
      {pages.hasNextPage && (
        <div>
          <Button disabledFocusable={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
      {deciding && (
        <Moderate
          card={deciding.reported.recognition}
          action={deciding.action}
          onDone={decided}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </>
  );
};
