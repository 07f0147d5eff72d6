import { createContext } from 'react';
import type { WallHands } from './store.ts';

/** The wall that a card is on; a card that is only shown (an example, a preview) is on none. */
export const TheWall = createContext<WallHands>({
  params: { teamId: '', channelId: '' },
  busy: new Set(),
  change: () => {},
  add: () => {},
  remove: () => {},
});
