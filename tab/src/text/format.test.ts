import { afterEach, expect, test, vi } from 'vitest';
import { formatFor } from './format.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('all who ask in one language have one format, and every language its own', () => {
  expect(formatFor('en-GB')).toBe(formatFor('en-GB'));
  expect(formatFor('en-GB').list(['Mira', 'Jon'])).toBe('Mira and Jon');
  expect(formatFor('de').list(['Mira', 'Jon'])).toBe('Mira und Jon');
});

test('somebody who travels gets another one in another time zone', () => {
  const offset = vi.spyOn(Date.prototype, 'getTimezoneOffset');
  offset.mockReturnValue(-60);
  const atHome = formatFor('en-GB');
  offset.mockReturnValue(-330);
  expect(formatFor('en-GB')).not.toBe(atHome);
  offset.mockReturnValue(-60);
  expect(formatFor('en-GB')).toBe(atHome);
});

test('a list comes in pieces, in the order of what was given', () => {
  expect(formatFor('en-GB').listPieces(['Mira', 'Jon'])).toEqual([
    { type: 'element', value: 'Mira' },
    { type: 'literal', value: ' and ' },
    { type: 'element', value: 'Jon' },
  ]);
});
