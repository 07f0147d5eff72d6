import type { MediatorView } from '../../contract/shapes/conflict-views.ts';
import type { Platform } from '../../platform/platform.ts';
import { queuePrefix } from '../rules/queue.ts';
import { type ConflictRequest, currentAsking, otherPartyIds } from '../rules/request.ts';
import { readList } from '../store/lists.ts';
import { findPart } from '../store/reading.ts';

/** A mediator holds a handful; of more than this the first are looked at. */
const lookedAt = 20;

const people = (request: ConflictRequest): readonly string[] => [request.requesterId, ...otherPartyIds(request)];

/** At least two of the same people. */
const isBetweenTheSame = (one: ConflictRequest, other: ConflictRequest): boolean =>
  people(one).filter((id) => people(other).includes(id)).length >= 2;

/**
 * Other open requests between the same people that this mediator has taken on (M13). Nothing of it is kept: storage must
 * not say which requests belong together.
 */
export const relatedTo = async (
  platform: Platform,
  mediatorId: string,
  request: ConflictRequest,
): Promise<MediatorView['related']> => {
  if (otherPartyIds(request).length === 0) return [];
  const items = await readList(platform, 'queue', mediatorId, { before: queuePrefix('closed'), limit: lookedAt });
  const found = await Promise.all(
    items
      .filter(({ requestId }) => requestId !== request.id)
      .map(({ requestId }) => findPart(platform, { tenantId: request.tenantId, id: mediatorId }, requestId)),
  );
  return found.flatMap((kept) =>
    kept?.role === 'mediator' &&
    currentAsking(kept.request)?.standing === 'taken' &&
    isBetweenTheSame(kept.request, request)
      ? [{ id: kept.request.id, receipt: kept.request.receipt ?? '' }]
      : [],
  );
};
