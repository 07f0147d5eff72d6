import type { Guideline } from '@common-ground/api/contract/shapes/organisation.ts';

/** A run of words, and whether it is in both texts or in one only. */
export interface Run {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

export interface Changed {
  readonly id: string;
  readonly kind: 'same' | 'changed' | 'gone' | 'new';
  /** It stands elsewhere among those that are in both. */
  readonly moved: boolean;
  readonly title: readonly Run[];
  readonly text: readonly Run[];
}

/** For every two ends, how much of them both lists share, in order. */
const shared = <Item>(one: readonly Item[], other: readonly Item[]): number[][] => {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const line = lengths[row];
      if (!line) continue;
      line[column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  return lengths;
};

/** What is in both lists, in one of them, in an order that keeps both. */
const aligned = <Item>(before: readonly Item[], after: readonly Item[]): { kind: Run['kind']; item: Item }[] => {
  const lengths = shared(before, after);
  const steps: { kind: Run['kind']; item: Item }[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, young] = [before[row], after[column]];
    if (row < before.length && column < after.length && old === young) {
      steps.push({ kind: 'same', item: old as Item });
      row += 1;
      column += 1;
    } else if (row < before.length && (lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? -1)) {
      steps.push({ kind: 'gone', item: old as Item });
      row += 1;
    } else {
      steps.push({ kind: 'new', item: young as Item });
      column += 1;
    }
  }
  return steps;
};

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

/** Two texts as one, word by word. */
export const runsOf = (before: string, after: string): Run[] => {
  const runs: Run[] = [];
  for (const { kind, item } of aligned(wordsOf(before), wordsOf(after))) {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + item };
    else runs.push({ kind, text: item });
  }
  return runs;
};

/** What became of each guideline between two versions, in the order of the later one; what has gone stands where it was. */
export const differenceOf = (before: readonly Guideline[], after: readonly Guideline[]): Changed[] => {
  const was = new Map(before.map((item) => [item.id, item]));
  const is = new Map(after.map((item) => [item.id, item]));
  const steps = aligned(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
  return steps.flatMap(({ kind, item: id }) => {
    // Moved: it is told once, where it is now.
    if (kind === 'gone' && is.has(id)) return [];
    const [old, young] = [was.get(id), is.get(id)];
    const title = runsOf(old?.title ?? '', young?.title ?? '');
    const text = runsOf(old?.text ?? '', young?.text ?? '');
    const unchanged = [...title, ...text].every((run) => run.kind === 'same');
    const both = old !== undefined && young !== undefined;
    return [
      { id, kind: both ? (unchanged ? 'same' : 'changed') : kind, moved: both && kind === 'new', title, text } as const,
    ];
  });
};
