import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { useEffect, useRef } from 'react';
import { useText } from '../text/text.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { CardBlock, cardsInBlock } from './CardBlock.tsx';
import { EmptyWall } from './EmptyWall.tsx';
import { MoreCards } from './MoreCards.tsx';
import { usePlace } from './usePlace.ts';
import type { useWall } from './useWall.ts';
import css from './Wall.module.css';
import { WallSkeleton } from './WallSkeleton.tsx';

const blocksOf = (cards: readonly Recognition[]): Recognition[][] =>
  Array.from({ length: Math.ceil(cards.length / cardsInBlock) }, (_, at) =>
    cards.slice(at * cardsInBlock, (at + 1) * cardsInBlock),
  );

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
  const list = useRef<HTMLDivElement>(null);
  const { waiting } = wall;

  useEffect(() => {
    if (waiting > 0) announce(t('newsSaid', { count: waiting }));
  }, [waiting, t]);

  usePlace(wall.place, !wall.loading);

  const reveal = () => {
    const newest = wall.reveal();
    window.scrollTo({ top: 0 });
    // From far below, the first cards come back within a few frames.
    const focus = (frames: number) =>
      requestAnimationFrame(() => {
        const card = list.current?.querySelector<HTMLElement>(`[data-card="${newest}"]`);
        if (card) card.focus({ preventScroll: true });
        else if (frames > 0) focus(frames - 1);
      });
    focus(30);
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
        // biome-ignore lint/a11y/useSemanticElements: `ul` holds `li` only, and blocks stand between this list and its items.
        <div ref={list} role="list" className={css.cards} aria-label={t('cards')}>
          {blocksOf(wall.cards).map((cards, at) => (
            <CardBlock
              // A card that comes or goes moves its neighbours by one place; the blocks and all others in them stay.
              // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place.
              key={at}
              cards={cards}
              first={at * cardsInBlock + 1}
              total={wall.more.there ? -1 : wall.cards.length}
              heights={wall.place.heights}
            />
          ))}
        </div>
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
