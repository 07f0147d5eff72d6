import { Temporal } from 'temporal-polyfill';
import { retentionDays } from '../../../contract/retention.ts';
import { type ConflictRequest, currentAsking } from '../request.ts';
import { participants } from './taking-part.ts';

/** M8: after two weeks, one month and three months. */
const after = [{ weeks: 2 }, { months: 1 }, { months: 3 }] as const;

const instantAfter = (since: string, duration: Temporal.DurationLike): string =>
  Temporal.Instant.from(since)
    .toZonedDateTimeISO('UTC')
    .add(duration)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });

/** When each check-in is due, the first being number 1; none before an agreement was complete. */
export const checkInsDue = ({ agreement }: Pick<ConflictRequest, 'agreement'>): readonly string[] => {
  const since = agreement?.completedAt;
  return since ? after.map((duration) => instantAfter(since, duration)) : [];
};

/** A check-in can be answered from its day on, and the answer be changed. */
export const mayCheckIn = (request: ConflictRequest, n: number, personId: string, now: string): boolean => {
  const due = checkInsDue(request)[n - 1];
  return request.state === 'follow-up' && due !== undefined && due <= now && participants(request).includes(personId);
};

/** M9: as long as a closed request can be reopened. */
const reopenDays = retentionDays.notes;

export const reopenUntil = (closedAt: string): string => instantAfter(closedAt, { hours: reopenDays * 24 });

/** Open ones have no such limit. */
export const isReopenable = ({ closedAt }: Pick<ConflictRequest, 'closedAt'>, now: string): boolean =>
  closedAt === undefined || now < reopenUntil(closedAt);

/** A commitment is marked by whose it is, or by the mediator. */
export const mayMark = (request: ConflictRequest, n: number, personId: string): boolean =>
  currentAsking(request)?.mediatorId === personId ||
  (request.agreement?.commitments[n - 1]?.ownerId === personId && participants(request).includes(personId));
