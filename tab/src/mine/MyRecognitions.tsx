import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { Button, Tab, TabList } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { pagesOf } from '../client/queries.ts';
import { useText } from '../text/text.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { Part } from '../ui/Part.tsx';
import { type Direction, directions } from './directions.ts';
import { Export } from './Export.tsx';
import css from './MyRecognitions.module.css';
import { RecognitionRow } from './RecognitionRow.tsx';

/** What I received, what I gave, and what waits for my word (W9). */
export const MyRecognitions = () => {
  const t = useText('mine');
  const panel = useId();
  const [direction, setDirection] = useState<Direction>('received');
  const { data, error, isPending, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    pagesOf('listMyRecognitions', { query: { direction } }),
  );
  const cards: readonly Recognition[] = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Part title={t('recognition.title')}>
      <TabList
        selectedValue={direction}
        aria-label={t('recognition.direction')}
        onTabSelect={(_, { value }) => setDirection(directions.find((one) => one === value) ?? 'received')}
        className={css.tabs}
      >
        {directions.map((one) => (
          <Tab key={one} value={one} id={`${panel}-${one}`} aria-controls={panel}>
            {t(`recognition.${one}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={panel} aria-labelledby={`${panel}-${direction}`} className={css.panel}>
        {isPending && <PageSkeleton rows={2} />}
        {error && !data && <ErrorState problem={error} onRetry={() => void refetch()} />}
        {data && cards.length === 0 && <p className={css.empty}>{t(`recognition.none.${direction}`)}</p>}
        <ul className={css.list}>
          {cards.map((card) => (
            <li key={card.id}>
              <RecognitionRow card={card} direction={direction} />
            </li>
          ))}
        </ul>
        {hasNextPage && (
          <div>
            <Button onClick={() => void fetchNextPage()}>{t('recognition.more')}</Button>
          </div>
        )}
      </div>
      <Export />
    </Part>
  );
};
