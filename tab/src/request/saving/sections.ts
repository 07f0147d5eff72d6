import type { RequesterView } from '@common-ground/api/contract/shapes/conflict.ts';

/** The parts of a draft that are saved on their own; one replaces itself as a whole. */
export type SectionName = 'safety' | 'openCommunication' | 'guidelines' | 'details';
export type Sections = Pick<RequesterView, SectionName>;
export type Edits = Partial<Sections>;

const sectionNames: readonly SectionName[] = ['safety', 'openCommunication', 'guidelines', 'details'];

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

/** Written on this device and not saved yet, with what it was written on top of. */
export interface Unsaved {
  readonly edits: Edits;
  /** Each edited section as the server had it when the edit began. */
  readonly base: Edits;
}

export const nothingUnsaved: Unsaved = { edits: {}, base: {} };

export const editedNames = ({ edits }: Unsaved): SectionName[] => sectionNames.filter((name) => name in edits);

const pick = (sections: Edits, names: readonly SectionName[]): Edits =>
  Object.fromEntries(names.filter((name) => name in sections).map((name) => [name, sections[name]]));

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
export const rebase = (unsaved: Unsaved, server: Sections): { unsaved: Unsaved; clashes: SectionName[] } => {
  const edits: Record<string, unknown> = {};
  const base: Record<string, unknown> = {};
  const clashes: SectionName[] = [];
  for (const name of editedNames(unsaved)) {
    const [mine, before, theirs] = [unsaved.edits[name], unsaved.base[name], server[name]];
    if (sameContent(mine, theirs)) continue;
    const both = merged(before, mine, theirs);
    if (both && sameContent(both, fieldsOf(theirs))) continue;
    if (!both) clashes.push(name);
    edits[name] = both ?? mine;
    base[name] = both ? theirs : before;
  }
  return { unsaved: { edits, base }, clashes };
};

/** The person has chosen: their words go out over the server's, or the server's stay. */
export const settleClash = (
  unsaved: Unsaved,
  server: Sections,
  name: SectionName,
  keep: 'mine' | 'theirs',
): Unsaved => {
  const others = editedNames(unsaved).filter((edited) => edited !== name);
  if (keep === 'theirs') return { edits: pick(unsaved.edits, others), base: pick(unsaved.base, others) };
  return { edits: unsaved.edits, base: { ...unsaved.base, [name]: server[name] } };
};

/** What is left after `sent` was saved: words written meanwhile, now on top of what was sent. */
export const afterSaving = (unsaved: Unsaved, sent: Edits): Unsaved => {
  const left = editedNames(unsaved).filter((name) => !(name in sent) || unsaved.edits[name] !== sent[name]);
  const base = Object.fromEntries(left.map((name) => [name, name in sent ? sent[name] : unsaved.base[name]]));
  return { edits: pick(unsaved.edits, left), base };
};
