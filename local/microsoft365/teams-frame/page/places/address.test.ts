import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress, type Theme, widths, writeAddress } from './address.ts';
import { languages } from './languages.ts';

test('an address that was written is read back whole', () => {
  const address = fc.record({
    person: fc.emailAddress(),
    open: fc.webUrl({ withQueryParameters: true }),
    theme: fc.constantFrom<Theme>('default', 'dark', 'contrast'),
    locale: fc.constantFrom(...languages.map((language) => language.locale)),
    width: fc.constantFrom(...widths),
  });
  fc.assert(
    fc.property(address, (one) => {
      expect(readAddress(writeAddress(one))).toEqual(one);
    }),
  );
});

test('what an address leaves out or misspells is as it is by default', () => {
  const usual = { person: undefined, open: undefined, theme: 'default', locale: 'en-us', width: 'full' };
  expect(readAddress('')).toEqual(usual);
  expect(readAddress('?theme=pink&locale=%00&width=13')).toEqual(usual);
});

test('a language is named by its tag or as Teams names it, and one that the switch lacks is passed on', () => {
  expect(readAddress('?locale=de').locale).toBe('de-de');
  expect(readAddress('?locale=DE-de').locale).toBe('de-de');
  expect(readAddress('?locale=pt-br').locale).toBe('pt-br');
});
