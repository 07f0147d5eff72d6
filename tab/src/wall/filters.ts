import type { SentQueryOf } from '@common-ground/api/contract/routes.ts';

export const periods = ['week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

/** What the wall is narrowed to. It lives in the address, so that going back and loading again keep it. */
export interface Filters {
  readonly value?: string;
  readonly person?: string;
  readonly period?: Period;
}

const days: Record<Period, number> = { week: 7, month: 30, quarter: 91, year: 365 };
const dayMs = 86_400_000;

const periodOf = (text: string | null): Period | undefined => periods.find((period) => period === text);

/** The filters of an address' search part. */
export const filtersOf = (search: string): Filters => {
  const asked = new URLSearchParams(search);
  return {
    value: asked.get('value') || undefined,
    person: asked.get('person') || undefined,
    period: periodOf(asked.get('period')),
  };
};

/** The search part of an address for filters; empty when there are none. */
export const searchOf = ({ value, person, period }: Filters): string => {
  const given = Object.entries({ value, person, period }).filter((entry): entry is [string, string] => !!entry[1]);
  return given.length ? `?${new URLSearchParams(given)}` : '';
};

export const isFiltered = (filters: Filters): boolean => searchOf(filters) !== '';

/** What the API is asked for; a period begins at the start of a day (UTC), so that a day's questions are the same. */
export const queryFor = ({ value, person, period }: Filters, now: Date): SentQueryOf<'listRecognitions'> => {
  const from = period && new Date(Math.floor(now.getTime() / dayMs - days[period]) * dayMs).toISOString();
  return { value, person, from };
};
