import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { memo, useEffect, useRef, useState } from 'react';
import { useHost } from '../host/context.tsx';
import { useText } from '../text/text.ts';
import { CardMenu } from './CardMenu.tsx';
import { RecognitionCard } from './RecognitionCard.tsx';
import { Responses } from './Responses.tsx';
import css from './Wall.module.css';

/** Divides by one, two and three columns, so that blocks one after the other read as one grid. */
export const cardsInBlock = 12;

/** How far from the screen cards still stand ready. */
const near = '2000px';
/** Somebody is in the middle of something here: it stays, however far away they have scrolled. */
const inUse = ':focus, :focus-within, [aria-expanded="true"]';

/** Twelve cards in a row; far from the screen, the room they took, so that a wall of any length costs a few screens. */
export const CardBlock = memo(
  ({
    cards,
    first,
    total,
    heights,
  }: {
    cards: readonly Recognition[];
    /** The place of its first card on the wall, from 1. */
    first: number;
    /** How many cards there are; -1 while there are more to read. */
    total: number;
    /** What each block took when it was last shown, by the place of its first card. */
    heights: Map<number, number>;
  }) => {
    const t = useText('wall');
    const { channelName } = useHost();
    const block = useRef<HTMLDivElement>(null);
    const [shown, setShown] = useState(first <= 2 * cardsInBlock && !heights.has(first));

    useEffect(() => {
      const element = block.current;
      if (!element) return;
      const watching = new IntersectionObserver(
        (moments) => {
          // The last one is how it is now: whoever scrolls fast is told of several moments at once.
          if (moments.at(-1)?.isIntersecting) return setShown(true);
          if (element.querySelector(inUse)) return;
          if (element.childElementCount > 0) heights.set(first, element.offsetHeight);
          setShown(false);
        },
        // Inside a frame a margin counts only around its own page.
        { root: document, rootMargin: near },
      );
      watching.observe(element);
      return () => watching.disconnect();
    }, [heights, first]);

    if (!shown) {
      const known = heights.get(first);
      return <div ref={block} className={css.room} style={known ? { blockSize: known } : undefined} />;
    }
    return (
      <div ref={block} className={css.block}>
        {cards.map((card, at) => (
          // biome-ignore lint/a11y/useSemanticElements: an item of the list around the blocks, which `li` can't be in.
          <div
            key={card.id}
            role="listitem"
            className={card.etag ? css.item : `${css.item} ${css.settling}`}
            aria-posinset={first + at}
            aria-setsize={total}
          >
            {card.etag ? (
              <RecognitionCard card={card} channelName={channelName} menu={<CardMenu card={card} />}>
                <Responses card={card} />
              </RecognitionCard>
            ) : (
              <RecognitionCard card={card} channelName={channelName} mark={t('posting')} />
            )}
          </div>
        ))}
      </div>
    );
  },
  (one, other) =>
    one.first === other.first &&
    one.total === other.total &&
    one.cards.length === other.cards.length &&
    one.cards.every((card, at) => card === other.cards[at]),
);
