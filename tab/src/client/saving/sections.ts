const plain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Equal in content: the order of keys and keys without a value make no difference. */
export const sameContent = (left: unknown, right: unknown): boolean => {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, i) => sameContent(item, right[i]));
  if (!plain(left) || !plain(right)) return false;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => sameContent(left[key], right[key]));
};

/** Written on this device and not saved yet, with what it was written on top of; by section, whatever has sections. */
export interface Unsaved<Of> {
  readonly edits: Partial<Of>;
  /** Each edited section as the server had it when the edit began. */
  readonly base: Partial<Of>;
}

export type NameIn<Of> = keyof Of & string;

export const editedNames = <Of>({ edits }: Pick<Unsaved<Of>, 'edits'>): NameIn<Of>[] =>
  Object.keys(edits) as NameIn<Of>[];

const pick = <Of>(sections: Partial<Of>, names: readonly NameIn<Of>[]): Partial<Of> =>
  Object.fromEntries(
    names.filter((name) => name in sections).map((name) => [name, sections[name]]),
  ) as unknown as Partial<Of>;

const fieldsOf = (section: unknown): Readonly<Record<string, unknown>> => (plain(section) ? section : {});

/** Both devices' answers in one section; nothing when the same answer was changed on both to different words. */
const merged = (base: unknown, mine: unknown, theirs: unknown): object | undefined => {
  const [before, here, there] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  const names = [...new Set([before, here, there].flatMap((fields) => Object.keys(fields)))];
  const clash = (name: string) =>
    !sameContent(here[name], before[name]) &&
    !sameContent(there[name], before[name]) &&
    !sameContent(here[name], there[name]);
  if (names.some(clash)) return undefined;
  const entries = names.map(
    (name) => [name, sameContent(here[name], before[name]) ? there[name] : here[name]] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};

/**
 * What is left to save once the server's version is known (C7). Answers that only one device changed are both kept;
 * an answer that both changed to different words is a clash of its section, and a person chooses.
 */
export const rebase = <Of>(
  unsaved: Unsaved<Of>,
  server: Of,
): { readonly unsaved: Unsaved<Of>; readonly clashes: NameIn<Of>[] } => {
  const edits: Record<string, unknown> = {};
  const base: Record<string, unknown> = {};
  const clashes: NameIn<Of>[] = [];
  for (const name of editedNames(unsaved)) {
    const [mine, before, theirs] = [unsaved.edits[name], unsaved.base[name], server[name]];
    if (sameContent(mine, theirs)) continue;
    const both = merged(before, mine, theirs);
    if (both && sameContent(both, fieldsOf(theirs))) continue;
    if (!both) clashes.push(name);
    edits[name] = both ?? mine;
    base[name] = both ? theirs : before;
  }
  return { unsaved: { edits, base } as unknown as Unsaved<Of>, clashes };
};

/** The person has chosen: their words go out over the server's, or the server's stay. */
export const settleClash = <Of>(
  unsaved: Unsaved<Of>,
  server: Of,
  name: NameIn<Of>,
  keep: 'mine' | 'theirs',
): Unsaved<Of> => {
  const others = editedNames(unsaved).filter((edited) => edited !== name);
  if (keep === 'theirs') return { edits: pick(unsaved.edits, others), base: pick(unsaved.base, others) };
  return { edits: unsaved.edits, base: { ...unsaved.base, [name]: server[name] } };
};

/** What is left after `sent` was saved: words written meanwhile, now on top of what was sent. */
export const afterSaving = <Of>(unsaved: Unsaved<Of>, sent: Partial<Of>): Unsaved<Of> => {
  const left = editedNames(unsaved).filter((name) => !(name in sent && sameContent(unsaved.edits[name], sent[name])));
  const base = Object.fromEntries(left.map((name) => [name, name in sent ? sent[name] : unsaved.base[name]]));
  return { edits: pick(unsaved.edits, left), base: base as unknown as Partial<Of> };
};
