import type { State } from '../../contract/shapes/conflict.ts';

/** P5, in days: drafts from their last change, an open request until it closes itself, a closed one from its closing. */
const draftDays = 90;
const silentDays = 60;
const closedDays = 180;
const dayMs = 86_400_000;

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
  const days = state === 'draft' ? draftDays : state === 'closed' ? closedDays : silentDays + closedDays;
  return new Date(Date.parse(closedAt ?? savedAt) + days * dayMs).toISOString();
};
