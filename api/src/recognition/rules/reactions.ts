import { type ReactionCount, ReactionKind } from '../../contract/shapes/recognition.ts';

/** One person's reactions to one card; a kind that was taken back is false. */
export type Kinds = { readonly [Kind in ReactionKind]?: boolean };

export const kindsOf = (kinds: Kinds): ReactionKind[] => ReactionKind.options.filter((kind) => kinds[kind] === true);

export const countsOf = (everyone: readonly Kinds[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const kinds of everyone) for (const kind of kindsOf(kinds)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** The counts as a viewer sees them. Counts may be seconds late, one's own reaction never is. */
export const shownCounts = (counts: Readonly<Record<string, number>>, mine: Kinds = {}): ReactionCount[] =>
  ReactionKind.options
    .map((kind) => {
      const isMine = mine[kind] === true;
      return { kind, count: Math.max(counts[kind] ?? 0, isMine ? 1 : 0), mine: isMine };
    })
    .filter(({ count }) => count > 0);
