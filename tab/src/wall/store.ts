import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { call, callIfChanged } from '../client/call.ts';
import { now } from '../client/clock.ts';
import { patiently } from '../client/patience.ts';
import { type CardPage, type Cards, newsIn, withAll, withChanged, without } from './cards.ts';
import { type Filters, queryFor } from './filters.ts';

/** The channel whose wall it is, as the calls name it. */
export interface WallParams {
  readonly teamId: string;
  readonly channelId: string;
}

/** Where somebody was on a wall, and what the cards took that are not on the screen. */
export interface PlaceOnWall {
  top: number;
  readonly heights: Map<number, number>;
}

export interface WallState {
  /** Undefined until the first page has come. */
  readonly cards?: Cards;
  readonly problem?: unknown;
  readonly loadingMore: boolean;
  readonly moreProblem?: unknown;
  /** New cards by others, which wait until the person asks for them. */
  readonly waiting: readonly Recognition[];
}

/** One wall, or one choice of it: its cards page by page, kept current, changed in place. */
export const createWallStore = (params: WallParams, filters: Filters, userId: string) => {
  const listeners = new Set<() => void>();
  const busy = new Set<string>();
  let state: WallState = { loadingMore: false, waiting: [] };
  let etag: string | undefined;
  let begun = false;
  let readAt = 0;
  const place: PlaceOnWall = { top: 0, heights: new Map() };

  const become = (next: Partial<WallState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const update = (change: (cards: Cards) => Cards) => {
    if (state.cards) become({ cards: change(state.cards) });
  };
  const readPage = (cursor?: string): Promise<CardPage> =>
    patiently(async () => {
      const reply = await call('listRecognitions', { params, query: { ...queryFor(filters, now()), cursor } });
      if (!cursor) {
        etag = reply.etag;
        readAt = Date.now();
      }
      return reply.data;
    });

  return {
    params,
    place,
    /** Cards with a change of the person's own under way: a look at the wall leaves them alone. */
    busy,
    state: () => state,
    follow: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },

    /** Milliseconds since the API was last asked what is on this wall. */
    age: () => Date.now() - readAt,

    /** Reads the first page, once; again after it could not be read. */
    begin: async () => {
      if (begun) return;
      begun = true;
      become({ problem: undefined });
      try {
        become({ cards: [await readPage()] });
      } catch (problem) {
        begun = false;
        become({ problem });
      }
    },

    more: async () => {
      const cursor = state.cards?.at(-1)?.nextCursor;
      if (!cursor || state.loadingMore) return;
      become({ loadingMore: true, moreProblem: undefined });
      try {
        const page = await readPage(cursor);
        update((cards) => [...cards, page]);
        become({ loadingMore: false });
      } catch (moreProblem) {
        become({ loadingMore: false, moreProblem });
      }
    },

    /** Looks whether anything is new; costs next to nothing when nothing is. */
    look: async (signal?: AbortSignal) => {
      if (!state.cards) return;
      const reply = await callIfChanged('listRecognitions', etag, { params, query: queryFor(filters, now()), signal });
      readAt = Date.now();
      if (!reply || !state.cards) return;
      etag = reply.etag;
      become(newsIn(state.cards, reply.data, { userId, busy }));
    },

    /** Shows what has been waiting; gives the id of the newest of it. */
    reveal: (): string | undefined => {
      const { waiting } = state;
      update((cards) => withAll(cards, waiting));
      become({ waiting: [] });
      return waiting[0]?.id;
    },

    change: (id: string, change: (card: Recognition) => Recognition) =>
      update((cards) => withChanged(cards, id, change)),
    add: (card: Recognition) => update((cards) => withAll(cards, [card])),
    remove: (id: string) => update((cards) => without(cards, new Set([id]))),
  };
};

export type WallStore = ReturnType<typeof createWallStore>;

/** What a card's own parts do to the wall that it is on. */
export type WallHands = Pick<WallStore, 'params' | 'busy' | 'change' | 'add' | 'remove'>;
