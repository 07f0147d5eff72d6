import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { usePoll } from '../client/usePoll.ts';
import { cardsIn } from './cards.ts';
import { type Filters, isFiltered } from './filters.ts';
import { wallStore } from './first-cards.ts';
import type { WallParams } from './store.ts';

const lookEveryMs = 15_000;

/** The cards of a wall as they are shown, and what keeps them current. */
export const useWall = (params: WallParams, filters: Filters, userId: string) => {
  const store = wallStore(params, filters, userId);
  const state = useSyncExternalStore(store.follow, store.state);

  useEffect(() => {
    // A choice that was open before has aged; one that is new is read.
    if (!store.state().cards) void store.begin();
    else if (store.age() > lookEveryMs) store.look().catch(() => {});
  }, [store]);
  usePoll(store.look, lookEveryMs, state.cards !== undefined);

  const cards = useMemo(() => (state.cards ? cardsIn(state.cards) : []), [state.cards]);
  return {
    hands: store,
    place: store.place,
    cards,
    filtered: isFiltered(filters),
    loading: state.cards === undefined,
    problem: state.cards ? undefined : state.problem,
    retry: () => void store.begin(),
    waiting: state.waiting.length,
    reveal: store.reveal,
    more: {
      there: state.cards?.at(-1)?.nextCursor != null,
      loading: state.loadingMore,
      problem: state.moreProblem,
      load: () => void store.more(),
    },
  };
};
