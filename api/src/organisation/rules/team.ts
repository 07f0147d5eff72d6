import type { BrokenRule } from '../../contract/errors.ts';
import type { Guideline, NewTeamSettings, Value } from '../../contract/shapes/organisation.ts';

interface Agreement {
  readonly values: readonly Value[];
  readonly guidelines: { readonly version: number; readonly items: readonly Guideline[] };
}

const isBlank = (text: string): boolean => text.trim() === '';

const repeated = (items: readonly { readonly id: string }[], path: string): BrokenRule[] =>
  items.flatMap(({ id }, position) =>
    items.findIndex((other) => other.id === id) < position
      ? [{ code: 'rule-broken', path: `${path}.${position}.id`, message: 'Two entries have the same id.' }]
      : [],
  );

const blank = (texts: readonly string[], path: string, field: string): BrokenRule[] =>
  texts.flatMap((text, position) =>
    isBlank(text) ? [{ code: 'rule-broken', path: `${path}.${position}.${field}`, message: 'Give it a name.' }] : [],
  );

/** What is wrong with an agreement beyond its shape. */
export const brokenInAgreement = ({ values, guidelines: { items } }: NewTeamSettings): BrokenRule[] => [
  ...repeated(values, 'values'),
  ...blank(
    values.map(({ name }) => name),
    'values',
    'name',
  ),
  ...repeated(items, 'guidelines.items'),
  ...blank(
    items.map(({ title }) => title),
    'guidelines.items',
    'title',
  ),
];

const isSame = (one: readonly Guideline[], other: readonly Guideline[]): boolean =>
  one.length === other.length &&
  one.every(({ id, title, text }, position) => {
    const twin = other[position];
    return twin !== undefined && twin.id === id && twin.title === title && twin.text === text;
  });

/** The agreement after an owner's change: the version rises only when the guidelines change. */
export const agreedAnew = (before: Agreement, wanted: NewTeamSettings): Agreement => {
  const { version, items } = before.guidelines;
  const next = wanted.guidelines.items;
  return {
    values: wanted.values,
    guidelines: isSame(items, next) ? { version, items } : { version: version + 1, items: next },
  };
};
