import type { Effect } from './effect.ts';

/** One effect of an outbox row and how far its delivery has come. Times are Unix milliseconds. */
export interface Progress {
  readonly name: string;
  readonly about: string;
  readonly state: 'waiting' | 'done' | 'parked';
  readonly attempts: number;
  readonly notBefore: number;
  readonly reason?: string;
}

/** The fan-out row of one change. It is created leased by whoever makes the change, because that one delivers first. */
export interface OutboxRow {
  readonly effects: string;
  readonly leasedUntil: number;
}

export const outboxPrefix = 'out_';
/** Shorter than the wake-up's delay, so that a wake-up after a crash finds the lease ended. */
export const leaseMs = 25_000;

export const newOutboxRow = (effects: readonly Effect[], now: Date): OutboxRow => ({
  effects: JSON.stringify(
    effects.map(
      ({ name, about, notBefore }): Progress => ({
        name,
        about,
        state: 'waiting',
        attempts: 0,
        notBefore: (notBefore ?? now).getTime(),
      }),
    ),
  ),
  leasedUntil: now.getTime() + leaseMs,
});

export const progressOf = (row: OutboxRow): Progress[] => JSON.parse(row.effects) as Progress[];

const backoffSeconds = [2, 5, 15, 60, 300, 900, 1800, 3600, 7200];
export const maximumAttempts = backoffSeconds.length + 1;

/** When a failed delivery is tried again: growing waits with a fifth of jitter, and never before `Retry-After`. */
export const retryAt = (attempts: number, now: Date, retryAfterSeconds = 0, jitter = Math.random()): number => {
  const wait = backoffSeconds[Math.min(attempts, backoffSeconds.length) - 1] ?? 2;
  return now.getTime() + Math.max(wait * (1 + jitter / 5), retryAfterSeconds) * 1000;
};
