import type { Clock } from '../../clock.ts';
import type { Faults } from './faults.ts';
import type { Feed } from './feed.ts';
import type { Limits } from './limits.ts';

/** What every resource of the Graph stand-in works with. */
export interface GraphWorld {
  clock: Clock;
  /** The address of Graph, without a trailing slash. */
  base(): string;
  limits: Limits;
  feed: Feed;
  faults: Faults;
}
