// Timing for ratios: what is compared runs in turn, round by round, so that a slow moment of the machine hits both sides.
import { setImmediate as breathe } from 'node:timers/promises';

export interface Figures {
  readonly p50: number;
  readonly p99: number;
}

export type Task = (round: number) => Promise<unknown>;

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;

const figuresOf = (times: readonly number[]): Figures => {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
};

/** How many rounds `inTurn` runs in all. */
export const withWarmUp = (rounds: number): number => rounds + Math.ceil(rounds / 10);

/**
 * Milliseconds of each task, one call at a time, in turn; the first tenth of the rounds only warms up. What `before` does
 * is not timed.
 */
export const inTurn = async <Name extends string>(
  rounds: number,
  tasks: Record<Name, Task>,
  before: Task = async () => undefined,
): Promise<Record<Name, Figures>> => {
  const names = Object.keys(tasks) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  const warmUp = withWarmUp(rounds) - rounds;
  for (let round = 0; round < rounds + warmUp; round++) {
    await before(round);
    for (const name of names) {
      await breathe();
      const started = performance.now();
      await tasks[name](round);
      if (round >= warmUp) times.get(name)?.push(performance.now() - started);
    }
  }
  return Object.fromEntries(names.map((name) => [name, figuresOf(times.get(name) ?? [])])) as Record<Name, Figures>;
};

/** Calls per second with `width` calls under way at once. */
export const sideBySide = async (total: number, width: number, task: Task): Promise<number> => {
  let next = 0;
  const worker = async () => {
    while (next < total) await task(next++);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: width }, worker));
  return (total / (performance.now() - started)) * 1000;
};

/** Throughput of each task side by side, in several rounds in turn; the median of the rounds. */
export const throughputInTurn = async <Name extends string>(
  rounds: number,
  total: number,
  width: number,
  tasks: Record<Name, Task>,
): Promise<Record<Name, number>> => {
  const names = Object.keys(tasks) as Name[];
  const rates = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const rate = await sideBySide(total, width, (call) => tasks[name](round * total + call));
      if (round > 0) rates.get(name)?.push(rate);
    }
  }
  return Object.fromEntries(names.map((name) => [name, figuresOf(rates.get(name) ?? []).p50])) as Record<Name, number>;
};
