import type { Me } from '../contract/shapes/people.ts';
import type { Caller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { minePrefix, queuePrefix } from './rules/queue.ts';
import { readList } from './store/lists.ts';

/** Counted up to here; the app says *99 and more*. */
const counted = 100;

/** How many requests wait or run, by the caller's part in them: their own (drafts included), and those they mediate. */
export const openConflictCounts = async (platform: Platform, caller: Caller): Promise<Me['openConflictCounts']> => {
  const [own, invited, mediated] = await Promise.all([
    readList(platform, 'mine', caller.id, { before: minePrefix('closed'), limit: counted }),
    readList(platform, 'party', caller.id, { before: minePrefix('closed'), limit: counted }),
    readList(platform, 'queue', caller.id, { before: queuePrefix('closed'), limit: counted }),
  ]);
  return { requester: own.length, party: invited.length, mediator: mediated.length };
};
