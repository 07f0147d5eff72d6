import type { Me } from '../contract/shapes/people.ts';
import type { Caller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { minePrefix, queuePrefix } from './rules/queue.ts';
import { otherPartyIds } from './rules/request.ts';
import { readList } from './store/lists.ts';
import { findPart } from './store/reading.ts';

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

/**
 * Whom somebody names as other party in requests of their own: drafts, open ones, and closed ones as long as they are kept.
 * For what is shown to the same person alone, and only by leaving somebody out for whom there are other reasons too.
 */
export const namedBy = async (platform: Platform, caller: Caller): Promise<ReadonlySet<string>> => {
  const own = await readList(platform, 'mine', caller.id, { limit: counted });
  const found = await Promise.all(own.map(({ requestId }) => findPart(platform, caller, requestId)));
  return new Set(found.flatMap((kept) => (kept?.role === 'requester' ? otherPartyIds(kept.request) : [])));
};

export { requestsOf } from './operations/everything-of-mine.ts';
