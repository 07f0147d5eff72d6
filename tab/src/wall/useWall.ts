import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { callIfChanged } from '../client/call.ts';
import { now } from '../client/clock.ts';
import { usePoll } from '../client/usePoll.ts';
import { type CardPage, type Cards, cardsIn, newsIn, withAll, withChanged, without } from './cards.ts';
import { type Filters, isFiltered, queryFor } from './filters.ts';
import { type WallParams, wallPages } from './first-cards.ts';
import type { WallHands } from './TheWall.ts';

const lookEveryMs = 15_000;

/** The cards of a wall: read page by page, kept current, changed in place. */
export const useWall = (params: WallParams, filters: Filters, userId: string) => {
  const client = useQueryClient();
  const options = wallPages(params, filters);
  const pages = useInfiniteQuery(options);
  const [waiting, setWaiting] = useState<{ of: string; cards: readonly Recognition[] }>({ of: '', cards: [] });
  const lastEtag = useRef<{ of: string; etag?: string }>({ of: '' });

  const of = JSON.stringify(options.queryKey);
  const key = useRef(options.queryKey);
  key.current = options.queryKey;

  const update = useCallback(
    (change: (cards: Cards) => Cards) =>
      client.setQueryData<Cards>(key.current, (cards) => (cards ? change(cards) : cards)),
    [client],
  );

  const hands = useMemo<WallHands>(
    () => ({
      params,
      busy: new Set(),
      change: (id, change) => update((cards) => withChanged(cards, id, change)),
      remove: (id) => {
        update((cards) => without(cards, new Set([id])));
        setWaiting((held) => ({ ...held, cards: held.cards.filter((card) => card.id !== id) }));
      },
      add: (card) => update((cards) => withAll(cards, [card])),
    }),
    [params, update],
  );

  const look = async (signal: AbortSignal) => {
    const known = lastEtag.current.of === of ? lastEtag.current.etag : pages.data?.pages[0]?.etag;
    const query = queryFor(filters, now());
    const reply = await callIfChanged('listRecognitions', known, { params, query, signal });
    if (!reply) return;
    lastEtag.current = { of, etag: reply.etag };
    const fresh: CardPage = { ...reply.data, etag: reply.etag };
    const cards = client.getQueryData<Cards>(options.queryKey);
    if (!cards) return;
    const news = newsIn(cards, fresh, { userId, busy: hands.busy });
    client.setQueryData(options.queryKey, news.cards);
    setWaiting({ of, cards: news.waiting });
  };
  usePoll(look, lookEveryMs, pages.isSuccess);

  const cards = useMemo(() => (pages.data ? cardsIn(pages.data) : []), [pages.data]);
  const held = waiting.of === of ? waiting.cards : [];
  return {
    hands,
    cards,
    filtered: isFiltered(filters),
    loading: pages.isPending,
    problem: pages.isError && !pages.data ? pages.error : undefined,
    retry: () => void pages.refetch(),
    waiting: held.length,
    /** Shows what has been waiting; gives the newest of it. */
    reveal: (): string | undefined => {
      update((cards) => withAll(cards, held));
      setWaiting({ of, cards: [] });
      return held[0]?.id;
    },
    more: {
      there: pages.hasNextPage,
      loading: pages.isFetchingNextPage,
      problem: pages.isFetchNextPageError ? pages.error : undefined,
      load: () => void pages.fetchNextPage(),
    },
  };
};
