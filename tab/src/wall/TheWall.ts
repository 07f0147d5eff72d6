import type { Recognition } from '@common-ground/api/contract/shapes/recognition.ts';
import { createContext } from 'react';
import type { WallParams } from './first-cards.ts';

/** What a card's own parts do to the cards on the screen. Stays the same object for as long as the wall does. */
export interface WallHands {
  readonly params: WallParams;
  change(id: string, change: (card: Recognition) => Recognition): void;
  remove(id: string): void;
  add(card: Recognition): void;
  /** Cards with a change of the person's own under way: a look at the wall leaves them alone. */
  readonly busy: Set<string>;
}

/** The hands of the wall that a card is on; a card that is only shown (an example, a preview) has idle ones. */
export const TheWall = createContext<WallHands>({
  params: { teamId: '', channelId: '' },
  busy: new Set(),
  change: () => {},
  remove: () => {},
  add: () => {},
});
