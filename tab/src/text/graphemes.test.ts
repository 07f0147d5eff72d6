import { expect, test } from 'vitest';
import { graphemes } from './graphemes.ts';

test.each([
  ['', 0],
  ['thanks', 6],
  ['👩‍👩‍👧‍👦', 1],
  ['e\u0301', 1],
  ['🇲🇽!', 2],
  ['がんばって', 5],
  ['شكرًا', 4],
])('%j is %i characters to a person', (text, count) => {
  expect(graphemes(text)).toBe(count);
});
