import { createContext, use, useSyncExternalStore } from 'react';
import type { Address, Theme, Width } from '../places/address.ts';
import type { ChannelTab, Place } from '../places/place.ts';
import type { Clock } from '../world/clock.ts';
import type { Tokens } from '../world/tokens.ts';
import type { Person, World } from '../world/world.ts';
import type { Notification } from './activity.ts';
import type { Dialog } from './dialogs.ts';

/** Everything that is on the screen. */
export type FrameState = {
  person: Person;
  place: Place;
  /** Counts the loads of the tab: another number is another page in the iframe. */
  load: number;
  /** Set when the tab told Teams that it can't start. */
  failure?: { reason: string; message: string };
  theme: Theme;
  locale: string;
  width: Width;
  /** The panel that lies over the content, if any. */
  panel?: 'activity' | 'teams';
  dialogs: Dialog[];
  notices: Notice[];
  /** The tabs of channels that were changed; any other channel has the ones it starts with. */
  channelTabs: Record<string, ChannelTab[]>;
  notifications: Notification[];
  /** Ids of notifications that were in the open feed, and of those that were opened. */
  seen: string[];
  opened: string[];
  /** Sent chat messages by the people they went to. */
  chats: Record<string, { id: number; text: string }[]>;
};

export type Notice = { id: number; title: string; text?: string; link?: string };

export type Frame = {
  readonly world: World;
  readonly clock: Clock;
  readonly tokens: Tokens;
  state(): FrameState;
  change(change: Partial<FrameState>): void;
  subscribe(listener: () => void): () => void;
  /** The tab in the content area while there is one. */
  tab?: { emit(func: string, ...args: unknown[]): void; leave(): Promise<void> };
};

export function createFrame(
  outside: { world: World; clock: Clock; tokens: Tokens },
  start: { person: Person; place: Place; address: Address },
  remembered: Pick<FrameState, 'channelTabs' | 'seen' | 'opened'>,
): Frame {
  const { theme, locale, width } = start.address;
  let state: FrameState = {
    person: start.person,
    place: start.place,
    load: 1,
    theme,
    locale,
    width,
    dialogs: [],
    notices: [],
    notifications: [],
    chats: {},
    ...remembered,
  };
  const listeners = new Set<() => void>();
  return {
    ...outside,
    state: () => state,
    change(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const FrameContext = createContext<Frame | undefined>(undefined);

export function useFrame(): Frame {
  const frame = use(FrameContext);
  if (!frame) throw new Error('No frame around this component.');
  return frame;
}

export function useFrameState(): FrameState {
  const frame = useFrame();
  return useSyncExternalStore(frame.subscribe, frame.state);
}
