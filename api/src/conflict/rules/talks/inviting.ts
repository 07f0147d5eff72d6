import { isAllowed } from '../lifecycle.ts';
import { type ConflictRequest, otherPartyIds } from '../request.ts';
import { needsTraining } from '../safety.ts';
import { positionOf } from '../steps.ts';
import { standingOf } from './taking-part.ts';

/** There is a text that the requester has not given the go-ahead for. */
export const awaitsRelease = ({ summary }: Pick<ConflictRequest, 'summary'>): boolean =>
  summary !== undefined && summary.released !== summary.text;

/** After a safety answer nobody is invited before the requester was offered a referral contact and says go on (C2). */
export const asksToGoOn = ({ safety, history }: Pick<ConflictRequest, 'safety' | 'history'>): boolean =>
  needsTraining(safety) && !history.some(({ kind }) => kind === 'went-on');

/** M4: with the requester's go-ahead only, and nobody who is asked or takes part already. */
export const mayInvite = (request: ConflictRequest, personId: string): boolean =>
  isAllowed('inviteParty', 'mediator', positionOf(request)) &&
  otherPartyIds(request).includes(personId) &&
  request.summary?.released !== undefined &&
  !awaitsRelease(request) &&
  !asksToGoOn(request) &&
  !['invited', 'taking-part'].includes(standingOf(request, personId));
