import { useEffect, useRef } from 'react';
import { useHost } from '../host/context.tsx';
import { useText } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { CardMenu } from './CardMenu.tsx';
import { EmptyWall } from './EmptyWall.tsx';
import { MoreCards } from './MoreCards.tsx';
import { RecognitionCard } from './RecognitionCard.tsx';
import { Responses } from './Responses.tsx';
import type { useWall } from './useWall.ts';
import css from './Wall.module.css';
import { WallSkeleton } from './WallSkeleton.tsx';

/** The cards, newest first, to the very first one; what is new by others waits behind a pill. */
export const CardList = ({
  wall,
  onThank,
  onShowAll,
}: {
  wall: ReturnType<typeof useWall>;
  onThank: () => void;
  onShowAll: () => void;
}) => {
  const t = useText('wall');
  const { channelName } = useHost();
  const list = useRef<HTMLUListElement>(null);
  const { waiting } = wall;

  useEffect(() => {
    if (waiting > 0) announce(t('newsSaid', { count: waiting }));
  }, [waiting, t]);

  const reveal = () => {
    const newest = wall.reveal();
    requestAnimationFrame(() => {
      const card = list.current?.querySelector<HTMLElement>(`[data-card="${newest}"]`);
      card?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    });
  };

  if (wall.problem) return <ErrorState problem={wall.problem} onRetry={wall.retry} />;
  if (wall.loading) return <WallSkeleton />;
  return (
    <>
      <div className={css.news}>
        {waiting > 0 && (
          <Button look="primary" className={css.pill} onClick={reveal}>
            {t('news', { count: waiting })}
          </Button>
        )}
      </div>
      {wall.cards.length > 0 ? (
        <ul ref={list} className={css.cards} aria-label={t('cards')}>
          {wall.cards.map((card) => (
            <li key={card.id}>
              {card.etag ? (
                <RecognitionCard card={card} channelName={channelName} menu={<CardMenu card={card} />}>
                  <Responses card={card} />
                </RecognitionCard>
              ) : (
                <RecognitionCard card={card} channelName={channelName} mark={t('posting')} />
              )}
            </li>
          ))}
        </ul>
      ) : wall.filtered ? (
        <EmptyState title={t('emptyFilteredTitle')} action={<Button onClick={onShowAll}>{t('filterNone')}</Button>}>
          {t('emptyFilteredText')}
        </EmptyState>
      ) : (
        <EmptyWall onThank={onThank} />
      )}
      <MoreCards more={wall.more} any={wall.cards.length > 0} />
    </>
  );
};
