import { retentionDays } from '../../contract/retention.ts';
import type { HistoryKind } from '../../contract/shapes/conflict-views.ts';
import { isAllowed } from './lifecycle.ts';
import { isOwnOrShared } from './private.ts';
import type { ConflictRequest } from './request.ts';
import { daysAfter, keptUntil } from './retention.ts';
import { positionOf, step } from './steps.ts';

/** What time does to a request without anybody's doing (M3, P5). */
export type ByTheClock = 'ask-to-go-on' | 'end' | 'erase';

/** Everybody was asked since the last move. */
const isAsked = ({ history, savedAt }: ConflictRequest): boolean =>
  history.some(({ kind, at }) => kind === 'asked-to-go-on' && at > savedAt);

/** What time does next, and when; nothing in follow-up, where the check-ins say how it goes on. */
export const nextByTheClock = (
  request: ConflictRequest,
): { readonly what: ByTheClock; readonly at: string } | undefined => {
  if (request.state === 'draft' || request.state === 'closed') return { what: 'erase', at: keptUntil(request) };
  if (!isAllowed('end', 'time', positionOf(request))) return undefined;
  const { untilAsked, untilEnded } = retentionDays;
  return isAsked(request)
    ? { what: 'end', at: daysAfter(request.savedAt, untilEnded) }
    : { what: 'ask-to-go-on', at: daysAfter(request.savedAt, untilAsked) };
};

/**
 * What is due by now; whoever was never asked because nothing ran for a month is not asked at the very end. While its clock
 * is stopped nothing is erased, and everything else goes its way: it is the keeping that is held, not the people.
 */
export const dueByTheClock = (request: ConflictRequest, now: string, isHeld: boolean): ByTheClock | undefined => {
  const next = nextByTheClock(request);
  if (!next || next.at > now || (isHeld && next.what === 'erase')) return undefined;
  const isOver = next.what === 'ask-to-go-on' && daysAfter(request.savedAt, retentionDays.untilEnded) <= now;
  return isOver ? 'end' : next.what;
};

/** When to look again: at what comes next, and day by day at what is due and held. */
export const lookAgainAt = (request: ConflictRequest, now: string, isHeld: boolean): string | undefined => {
  const at = nextByTheClock(request)?.at;
  return isHeld && at !== undefined && at <= now ? daysAfter(now, 1) : at;
};

/** A question, no move: the days without one go on counting. */
export const askedToGoOn = (request: ConflictRequest, at: string): ConflictRequest => ({
  ...step(request, 'askWhetherToGoOn', { at, kind: 'asked-to-go-on' }),
  savedAt: request.savedAt,
});

/** What an administrator does about the keeping of a request is nobody's move. */
const ofTheClock: readonly HistoryKind[] = ['clock-stopped', 'clock-started'];

/**
 * Whether this person stands before that question: nothing that they may know of has happened since. What others do for
 * themselves takes it from nobody's page, or it would tell of it.
 */
export const isAskedToGoOn = (request: ConflictRequest, personId: string): boolean =>
  request.history.filter(isOwnOrShared(personId)).findLast(({ kind }) => !ofTheClock.includes(kind))?.kind ===
  'asked-to-go-on';

/** Yes to it. */
export const keptGoing = (
  request: ConflictRequest,
  move: 'keepGoing' | 'keepTakingPart',
  by: { readonly at: string; readonly byId: string },
): ConflictRequest => step(request, move, { ...by, kind: 'kept-going' });

export const endedByTheClock = (request: ConflictRequest, at: string): ConflictRequest =>
  step(request, 'end', { at, kind: 'ended' });

const reminderHoursBefore = 28;

/** When a mediator is reminded before a promise ends: the day before, in the middle of it; not of a promise that is nearer. */
export const reminderAt = ({ promisedBy, savedAt }: Pick<ConflictRequest, 'promisedBy' | 'savedAt'>) => {
  if (promisedBy === undefined) return undefined;
  const at = new Date(Date.parse(promisedBy) - reminderHoursBefore * 3_600_000).toISOString();
  return at > savedAt ? at : undefined;
};
