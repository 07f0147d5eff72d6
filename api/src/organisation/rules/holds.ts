import type { BrokenRule } from '../../contract/errors.ts';
import { readReceipt } from '../../contract/receipt.ts';
import { retentionDays } from '../../contract/retention.ts';
import type { NewHold } from '../../contract/shapes/organisation.ts';

/** Who stopped a clock or let it run again, and when. */
export interface Turn {
  readonly kind: 'clock-stopped' | 'clock-started';
  readonly at: string;
  readonly byId: string;
}

/**
 * A stopped clock, by receipt number (P5). It stands by itself: no request is looked up when a clock is stopped, so that
 * nothing about one can be learned; a request asks by its own receipt number.
 */
export interface Hold {
  readonly receipt: string;
  /** The reason given last. */
  readonly reason: string;
  /** In the order in which they happened; never empty. */
  readonly turns: readonly Turn[];
}

const lastTurn = ({ turns }: Hold): Turn | undefined => turns.at(-1);

export const isStopped = (hold: Hold | undefined): hold is Hold =>
  hold !== undefined && lastTurn(hold)?.kind === 'clock-stopped';

/** Since when, and by whom. */
export const stoppedBy = (hold: Hold): Turn | undefined => (isStopped(hold) ? lastTurn(hold) : undefined);

/** A number that cannot be one says nothing about requests: its check sign is everybody's to compute. */
export const brokenHold = ({ receipt, reason }: NewHold): BrokenRule[] => [
  ...(readReceipt(receipt)
    ? []
    : [{ code: 'not-a-receipt' as const, path: 'receipt', message: 'This is not a receipt number.' }]),
  ...(reason.trim()
    ? []
    : [{ code: 'message-blank' as const, path: 'reason', message: 'Name the legal reason: those concerned read it.' }]),
];

type Doing = Pick<Turn, 'at' | 'byId'>;

/** Stops it; a reason is never changed unseen, so a stopped clock has to run before it is stopped for another one. */
export const stopped = (before: Hold | undefined, { receipt, reason }: NewHold, doing: Doing): Hold => ({
  receipt,
  reason,
  turns: [...(before?.turns ?? []), { kind: 'clock-stopped', ...doing }],
});

export const startedAgain = (hold: Hold, doing: Doing): Hold => ({
  ...hold,
  turns: [...hold.turns, { kind: 'clock-started', ...doing }],
});

/** When a clock that runs again is no longer remembered; nothing while it is stopped. */
export const rememberedUntil = (hold: Hold): string | undefined => {
  const last = lastTurn(hold);
  if (!last || isStopped(hold)) return undefined;
  return new Date(Date.parse(last.at) + retentionDays.liftedHold * 86_400_000).toISOString();
};
