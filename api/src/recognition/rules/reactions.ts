import { type ReactionCount, ReactionKind } from '../../contract/shapes/recognition.ts';

/** One person's reactions to one card; a kind that was taken back is false. */
export type Kinds = { readonly [Kind in ReactionKind]?: boolean };

/** Everybody's reactions to one card, by person id. */
export type Reactors = ReadonlyMap<string, Kinds>;

/** One kind of one person, set or taken back. */
export interface Toggle {
  readonly personId: string;
  readonly kind: ReactionKind;
  readonly isOn: boolean;
}

const kinds = ReactionKind.options;

export const kindsOf = (of: Kinds): ReactionKind[] => kinds.filter((kind) => of[kind] === true);

export const after = (reactors: Reactors, toggles: readonly Toggle[]): Reactors => {
  const changed = new Map(reactors);
  for (const { personId, kind, isOn } of toggles) changed.set(personId, { ...changed.get(personId), [kind]: isOn });
  return changed;
};

export const countsOf = (reactors: Reactors): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const theirs of reactors.values()) for (const kind of kindsOf(theirs)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** How a card's reactions look to one person; kinds that nobody has are left out. */
export const shownCounts = (counts: Readonly<Record<string, number>>, mine: Kinds = {}): ReactionCount[] =>
  kinds
    .map((kind) => {
      const isMine = mine[kind] === true;
      return { kind, count: Math.max(counts[kind] ?? 0, isMine ? 1 : 0), mine: isMine };
    })
    .filter(({ count }) => count > 0);

const idDigits = 32;
const entryLength = idDigits + 1;

/** As many as fit into one text property (32,768 units). */
export const packedAtMost = 900;

/** Thirty-two digits of the person's id and one for the set of kinds, without anything between. */
export const packed = (reactors: Reactors): string =>
  [...reactors]
    .map(([personId, theirs]) => ({
      personId,
      set: kinds.reduce((set, kind, bit) => set | (theirs[kind] ? 1 << bit : 0), 0),
    }))
    .filter(({ set }) => set > 0)
    .slice(0, packedAtMost)
    .map(({ personId, set }) => `${personId.replaceAll('-', '')}${set.toString(32)}`)
    .join('');

export const unpacked = (text: string): Reactors => {
  const reactors = new Map<string, Kinds>();
  for (let at = 0; at < text.length; at += entryLength) {
    const digits = text.slice(at, at + idDigits);
    const set = Number.parseInt(text.charAt(at + idDigits), 32);
    const personId = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    reactors.set(personId, Object.fromEntries(kinds.map((kind, bit) => [kind, (set & (1 << bit)) !== 0])));
  }
  return reactors;
};
