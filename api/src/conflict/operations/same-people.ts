import type { BrokenRule } from '../../contract/errors.ts';
import type { Caller } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { Refused } from '../../platform/refused.ts';
import { minePrefix } from '../rules/queue.ts';
import { type ConflictRequest, otherPartyIds } from '../rules/request.ts';
import { type Item, readList } from '../store/lists.ts';
import { findPart, isUnderWay } from '../store/reading.ts';

/** M13: of the same person, about the same people; and first talks, which name nobody. */
const mostOpen = 3;
/** Nobody has more open than this; if they do, the newest are looked at. */
const lookedAt = 50;

/** The open requests in somebody's own list, drafts included. */
export const openItemsOf = (platform: Platform, personId: string): Promise<Item[]> =>
  readList(platform, 'mine', personId, { before: minePrefix('closed'), limit: lookedAt });

/** @throws Refused `too-many-open-requests` */
export const demandFewOpen = async (
  platform: Platform,
  caller: Caller,
  request: ConflictRequest,
  openItems: readonly Item[],
): Promise<void> => {
  const others = openItems.filter(({ requestId }) => requestId !== request.id);
  if (others.length < mostOpen) return;
  const parties = otherPartyIds(request);
  const isOpen = await Promise.all(others.map(({ requestId }) => isUnderWay(platform, caller.tenantId, requestId)));
  const underWay = others.filter((_, position) => isOpen[position]);
  if (underWay.length < mostOpen) return;
  const found = await Promise.all(underWay.map(({ requestId }) => findPart(platform, caller, requestId)));
  const alike = found.filter(
    (kept) =>
      kept?.role === 'requester' &&
      (otherPartyIds(kept.request).some((id) => parties.includes(id)) || (request.firstTalk && kept.request.firstTalk)),
  );
  if (alike.length >= mostOpen)
    throw new Refused(
      'too-many-open-requests',
      request.firstTalk
        ? 'You have asked for three first talks already. Add to one of them, or withdraw one.'
        : 'You have three open requests with these people already. Add to one of them, or withdraw one.',
    );
};

/** Parties whom the directory does not know (any more). */
export const unknownParties = async ({ directory }: Platform, request: ConflictRequest): Promise<BrokenRule[]> => {
  const given = request.details?.otherPartyIds ?? [];
  const people = await Promise.all(given.map((id) => directory.person(id)));
  return people.flatMap(({ gone }, position) =>
    gone
      ? [
          {
            code: 'unknown-person' as const,
            path: `details.otherPartyIds.${position}`,
            message: 'Nobody in this organisation has this id.',
          },
        ]
      : [],
  );
};
