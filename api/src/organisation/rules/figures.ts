import { Temporal } from 'temporal-polyfill';
import type { Figures } from '../../contract/shapes/organisation.ts';

export type Ended = keyof Figures['items'][number]['outcomes'];
const endings = ['agreed', 'not-agreed', 'withdrawn', 'referred', 'ended'] as const satisfies readonly Ended[];

/** One thing that happened to one request, without the request. */
export type Counted = { readonly quarter: string } & (
  | { readonly kind: 'submitted' }
  /** Hours from submission. */
  | { readonly kind: 'accepted'; readonly took: number }
  /** Days from submission to the agreement, where there is one. */
  | { readonly kind: 'closed'; readonly outcome: Ended; readonly took?: number }
);

/** P7 */
export const smallestShown = 5;
/** What is delivered late still counts; after that a quarter never changes, so two looks tell no more than one. */
const restDays = 7;
const quartersShown = 8;

/** `2026-Q3`, in UTC. */
export const quarterOf = (instant: string): string => {
  const { year, month } = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC');
  return `${year}-Q${Math.ceil(month / 3)}`;
};

/** The quarters that are over, the newest first. */
export const quartersBefore = (now: string): readonly string[] => {
  const rested = Temporal.Instant.from(now).toZonedDateTimeISO('UTC').subtract({ days: restDays });
  return Array.from({ length: quartersShown }, (_, back) =>
    quarterOf(
      rested
        .subtract({ months: 3 * (back + 1) })
        .toInstant()
        .toString(),
    ),
  );
};

const shown = (count: number): number | null => (count < smallestShown ? null : count);

/** The middle one, rounded; nothing for fewer than may be counted. */
const median = (values: readonly number[]): number | null => {
  if (values.length < smallestShown) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return Math.round((low + high) / 2);
};

/**
 * Each figure stands for itself: no sum of shown parts and no part of a shown sum is among them, and a median belongs to
 * one count and is hidden with it. So nothing that is hidden can be had by subtraction.
 */
export const figuresOf = (counted: readonly Counted[], now: string): Figures['items'] =>
  quartersBefore(now).map((quarter) => {
    const here = counted.filter((one) => one.quarter === quarter);
    const accepted = here.flatMap((one) => (one.kind === 'accepted' ? [one.took] : []));
    const closed = here.flatMap((one) => (one.kind === 'closed' ? [one] : []));
    const agreed = closed.flatMap(({ outcome, took }) => (outcome === 'agreed' && took !== undefined ? [took] : []));
    const outcomes = Object.fromEntries(
      endings.map((ending) => [ending, shown(closed.filter(({ outcome }) => outcome === ending).length)]),
    ) as Record<Ended, number | null>;
    return {
      quarter,
      submitted: shown(here.filter(({ kind }) => kind === 'submitted').length),
      accepted: shown(accepted.length),
      outcomes,
      hoursToAccept: median(accepted),
      daysToAgree: median(agreed),
    };
  });
