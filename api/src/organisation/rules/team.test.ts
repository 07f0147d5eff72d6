import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreedAnew, brokenInAgreement } from './team.ts';

const value = (id: string) => ({ id, name: id, criterion: '', example: '', picture: '', colour: '' });
const guideline = (id: string) => ({ id, title: id, text: '' });
const values = [value('one'), value('two')];
const guidelines = { items: [guideline('first'), guideline('second')] };
const codes = (...given: Parameters<typeof brokenInAgreement>) => brokenInAgreement(...given).map(({ path }) => path);

test('different entries with names are in order', () => {
  expect(codes({ values, guidelines })).toEqual([]);
});

test('the version of the guidelines rises with every change of them, and with nothing else', () => {
  const item = fc.record({ id: fc.constantFrom('a', 'b'), title: fc.constantFrom('A', 'B'), text: fc.constant('') });
  const items = fc.array(item, { maxLength: 3 });
  fc.assert(
    fc.property(items, items, fc.nat(), (before, after, version) => {
      const agreed = agreedAnew(
        { values, guidelines: { version, items: before } },
        { values: values.slice(1), guidelines: { items: after } },
      );
      const isChanged = JSON.stringify(before) !== JSON.stringify(after);
      expect(agreed.guidelines).toEqual({ version: isChanged ? version + 1 : version, items: after });
      expect(agreed.values).toEqual(values.slice(1));
    }),
  );
});

test('repeated ids and blank names are found where they are', () => {
  const [first, item] = [value('one'), guideline('first')];
  expect(
    codes({ values: [first, { ...first, name: ' ' }], guidelines: { items: [item, { ...item, title: '\t' }] } }),
  ).toEqual(['values.1.id', 'values.1.name', 'guidelines.items.1.id', 'guidelines.items.1.title']);
});
