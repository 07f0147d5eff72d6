import type { Figures } from '@common-ground/api/contract/shapes/organisation.ts';

export type Quarter = Figures['items'][number];
export type Ending = keyof Quarter['outcomes'];
export type Measure = 'submitted' | 'accepted' | 'hoursToAccept' | 'daysToAgree';

export const endings = ['agreed', 'not-agreed', 'withdrawn', 'referred', 'ended'] as const satisfies readonly Ending[];
export const measures = ['submitted', 'accepted', 'hoursToAccept', 'daysToAgree'] as const satisfies readonly Measure[];

/** `2026-Q3` as what it is made of. */
export const partsOf = (quarter: string): { year: string; n: string } => {
  const [year = '', n = ''] = quarter.split('-Q');
  return { year, n };
};

const outcomesOf = ({ outcomes }: Quarter) => endings.map((ending) => ({ ending, count: outcomes[ending] }));

export const hasMeasure = (quarters: readonly Quarter[], measure: Measure): boolean =>
  quarters.some((quarter) => quarter[measure] !== null);

export const withOutcomes = (quarters: readonly Quarter[]): Quarter[] =>
  quarters.filter((quarter) => outcomesOf(quarter).some(({ count }) => count !== null));

/** Whether there is anything at all to show. */
export const hasFigures = (quarters: readonly Quarter[]): boolean =>
  measures.some((measure) => hasMeasure(quarters, measure)) || withOutcomes(quarters).length > 0;

/** Each figure as a share of the largest one beside it. */
export const shareOf = (count: number | null, all: readonly (number | null)[]): number => {
  const most = Math.max(0, ...all.map((one) => one ?? 0));
  return count === null || most === 0 ? 0 : count / most;
};

/**
 * How the newest quarter stands to the one before, from what is shown alone: nothing is said of a figure that is hidden but
 * that it is.
 */
export const trendOf = (
  [newest, before]: readonly Quarter[],
  measure: Measure,
): 'hidden' | 'alone' | 'more' | 'fewer' | 'same' => {
  const [now, then] = [newest?.[measure] ?? null, before?.[measure] ?? null];
  if (now === null) return 'hidden';
  if (then === null) return 'alone';
  return now > then ? 'more' : now < then ? 'fewer' : 'same';
};

/** The ways of ending that happened most often, of those that are shown; more than one when they are even. */
export const mostOften = (quarter: Quarter): { endings: Ending[]; count: number } | undefined => {
  const shown = outcomesOf(quarter).flatMap(({ ending, count }) => (count === null ? [] : [{ ending, count }]));
  if (shown.length === 0) return undefined;
  const most = Math.max(...shown.map(({ count }) => count));
  return { endings: shown.filter(({ count }) => count === most).map(({ ending }) => ending), count: most };
};
