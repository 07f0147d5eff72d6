// What the benchmark prints: one line per budget, with the figure, the budget and whether it holds.

export interface Line {
  readonly what: string;
  readonly figure: number;
  /** Left out for a figure that only explains another one. */
  readonly budget?: number;
  /** Whether the figure must stay below its budget or reach it. */
  readonly must?: 'stay-below' | 'reach';
  readonly unit?: string;
  readonly note?: string;
}

const rounded = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

export const holds = ({ figure, budget, must = 'stay-below' }: Line): boolean =>
  budget === undefined || (must === 'stay-below' ? figure <= budget : figure >= budget);

export const print = (line: Line): Line => {
  const { what, figure, budget, must, unit = '×', note = '' } = line;
  const mark = budget === undefined ? '     ' : holds(line) ? 'holds' : 'OVER ';
  const sign = must === 'reach' ? '≥' : '≤';
  const against = budget === undefined ? '' : `${sign} ${budget} ${unit}`;
  console.log(`  ${mark}  ${what.padEnd(46)} ${rounded(figure).padStart(7)} ${unit}  ${against.padEnd(8)}  ${note}`);
  return line;
};

export const ms = ({ p50, p99 }: { p50: number; p99: number }): string => `${p50.toFixed(2)}/${p99.toFixed(2)}`;
