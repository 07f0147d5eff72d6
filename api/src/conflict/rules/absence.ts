import { type Asking, type ConflictRequest, currentAsking } from './request.ts';
import { step } from './steps.ts';

/** What a mediator's absence makes of a request (M11). Why they are away is nobody's to know. */

/** Whether the mediator who has it is away on this day, `yyyy-mm-dd`. */
export const isAwayOn = ({ away }: Pick<Asking, 'away'>, today: string): boolean =>
  away !== undefined && (away === '' || today < away);

/** Off the roster, or away before an answer: the choice is the requester's again. */
export const mediatorLost = (request: ConflictRequest, at: string): ConflictRequest => {
  const byId = currentAsking(request)?.mediatorId ?? '';
  return step(request, 'loseMediator', { at, byId, kind: 'declined' }, 'unavailable');
};

/** Away until a day, or until further notice (the empty text); back, when there is no day. */
const withAbsence = (request: ConflictRequest, away: string | undefined): ConflictRequest => ({
  ...request,
  version: request.version + 1,
  askings: request.askings.map(({ away: _, ...asking }) =>
    asking.ending === undefined && away !== undefined ? { ...asking, away } : asking,
  ),
});

export interface Presence {
  readonly availability: 'open' | 'limited' | 'away';
  readonly awayUntil?: string;
}

/** What becomes of a request of theirs; nothing when it stays as it is. `undefined`: they are on no roster. */
export const afterChange = (
  request: ConflictRequest,
  presence: Presence | undefined,
  at: string,
): ConflictRequest | undefined => {
  const asking = currentAsking(request);
  if (!asking || request.state === 'closed') return undefined;
  const away = presence?.availability === 'away' ? (presence.awayUntil ?? '') : undefined;
  const isAway = presence === undefined || isAwayOn({ ...(away !== undefined && { away }) }, at.slice(0, 10));
  if (presence === undefined || (isAway && asking.standing !== 'taken')) return mediatorLost(request, at);
  const kept = isAway ? away : undefined;
  return asking.away === kept ? undefined : withAbsence(request, kept);
};
