import { retentionDays } from '../../contract/retention.ts';
import type { State } from '../../contract/shapes/conflict.ts';

const dayMs = 86_400_000;

/** So many days after a moment, which is what the clock counts: 24 hours each. */
export const daysAfter = (since: string, days: number): string =>
  new Date(Date.parse(since) + days * dayMs).toISOString();

/** When a request is erased if nothing more happens; in follow-up it stays open, and the date moves with every change. */
export const keptUntil = ({
  state,
  savedAt,
  closedAt,
}: {
  readonly state: State;
  readonly savedAt: string;
  readonly closedAt?: string;
}): string => {
  const { draft, closedRequest, untilEnded } = retentionDays;
  const days = state === 'draft' ? draft : state === 'closed' ? closedRequest : untilEnded + closedRequest;
  return daysAfter(closedAt ?? savedAt, days);
};
