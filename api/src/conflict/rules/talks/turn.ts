import type { NextAction } from '../../../contract/shapes/conflict.ts';
import type { QueueGroup } from '../../../contract/shapes/mediation.ts';
import { type ConflictRequest, currentAsking, otherPartyIds } from '../request.ts';
import { hearingOf, perspectiveBy } from './heard.ts';
import { asksToGoOn, awaitsRelease } from './inviting.ts';
import { participants, standingOf, takingPart } from './taking-part.ts';

/** Whose turn it is, and for what. */
export interface Turn {
  readonly group: QueueGroup;
  readonly nextAction: NextAction;
}

const mine = (nextAction: NextAction): Turn => ({ group: 'waiting-on-me', nextAction });
const others = (nextAction: NextAction): Turn => ({ group: 'waiting-on-others', nextAction });

/** Inviting comes first, listening next; what only others can do comes last. */
const whileHearing = (request: ConflictRequest): Turn => {
  if (request.firstTalk && otherPartyIds(request).length === 0) return mine('talk');
  if (!request.summary) return mine('write-summary');
  const standings = otherPartyIds(request).map((id) => standingOf(request, id));
  const heard = participants(request).map((id) => hearingOf(request, perspectiveBy(request, id)));
  if (heard.includes('to-reflect')) return mine('reflect');
  if (awaitsRelease(request) || asksToGoOn(request)) return others('await-release');
  if (standings.some((one) => one === 'not-invited' || one === 'paused')) return mine('invite');
  if (standings.includes('invited')) return others('await-invitation');
  if (heard.includes('to-answer')) return others('await-confirmation');
  if (heard.includes('not-handed-in')) return others('await-perspective');
  return takingPart(request).length > 0 ? mine('write-agreement') : mine('invite');
};

/** Where a request stands in its mediator's queue; nothing when it is in no queue. */
export const turnOf = (request: ConflictRequest): Turn | undefined => {
  const standing = currentAsking(request)?.standing;
  if (!standing) return undefined;
  switch (request.state) {
    case 'draft':
      return undefined;
    case 'submitted':
      return standing === 'asked' ? { group: 'new', nextAction: 'declare' } : others('await-disclosure-answer');
    case 'accepted':
    case 'hearing':
      return whileHearing(request);
    case 'agreement':
      return request.agreement?.confirmations.length === participants(request).length
        ? mine('write-agreement')
        : others('await-agreement');
    case 'follow-up':
      return { group: 'follow-up', nextAction: 'await-check-in' };
    case 'closed':
      return { group: 'closed', nextAction: 'none' };
  }
};

/** Whether the mediator owes the next step, or owes another one than before: then a new promise begins. */
export const owesAnew = (before: ConflictRequest, after: ConflictRequest): boolean => {
  const [was, is] = [turnOf(before), turnOf(after)];
  if (is?.group !== 'waiting-on-me') return false;
  return was?.group !== 'waiting-on-me' || was.nextAction !== is.nextAction || before.state !== after.state;
};
