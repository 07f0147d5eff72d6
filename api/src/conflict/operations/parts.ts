import type { Caller } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { Refused } from '../../platform/refused.ts';
import { isAllowed, type MoveName } from '../rules/lifecycle.ts';
import type { ConflictRequest } from '../rules/request.ts';
import { positionOf } from '../rules/steps.ts';
import { participants } from '../rules/talks/taking-part.ts';
import { type Kept, partIn, type Role } from '../store/reading.ts';

export const notYours = () => new Refused('not-allowed', 'This is for somebody else in this request to do.');

const as =
  (wanted: Role) =>
  async (platform: Platform, caller: Caller, id: string): Promise<Kept> => {
    const { role, ...kept } = await partIn(platform, caller, id);
    if (role !== wanted) throw notYours();
    return kept;
  };

/** The caller's own request. @throws Refused `not-found`; `not-allowed` for its mediator */
export const ownRequest = as('requester');

/** A request that the caller is asked about or has taken on. @throws Refused `not-found`; `not-allowed` for its requester */
export const mediatedRequest = as('mediator');

/** A request that the caller was invited to. @throws Refused `not-found`; `not-allowed` for everybody else in it */
export const invitedRequest = as('party');

/** The caller's own request, or one they were invited to. @throws Refused `not-found`; `not-allowed` for its mediator */
export const sharedRequest = async (
  platform: Platform,
  caller: Caller,
  id: string,
): Promise<Kept & { readonly role: 'requester' | 'party' }> => {
  const { role, ...kept } = await partIn(platform, caller, id);
  if (role === 'mediator') throw notYours();
  return { ...kept, role };
};

/** @throws Refused `not-allowed` for everybody else in the request */
export const demandRequester = (role: Role): void => {
  if (role !== 'requester') throw notYours();
};

/** @throws Refused `not-allowed` when this is another person's */
export const demandOwn = (caller: Caller, personId: string): void => {
  if (caller.id !== personId) throw notYours();
};

/** @throws Refused `move-not-allowed` unless the caller takes part at this moment */
export const demandTakingPart = (request: ConflictRequest, { id }: Caller): void => {
  if (!participants(request).includes(id)) throw moveNotAllowed();
};

/** @throws Refused `move-not-allowed` unless the lifecycle's table has this move from here. */
export const demandMove = (request: ConflictRequest, move: MoveName, role: Role): void => {
  if (isAllowed(move, role, positionOf(request))) return;
  throw moveNotAllowed();
};

export const moveNotAllowed = () =>
  new Refused('move-not-allowed', 'The request is not where this would be possible. Look at it again.');
