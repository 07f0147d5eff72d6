import { goAheadVersion } from '@common-ground/api/contract/go-ahead.ts';
import { expect, test } from 'vitest';
import texts from '../../text/en/request.json' with { type: 'json' };

/** Requests keep the number under which they were submitted: whoever wants other words adds a line and a number. */
const everSaid: Record<number, string> = {
  1: 'I give the mediator the go-ahead to read this and to help.',
};

test('the words of the go-ahead never change under their number, and the newest ones are shown', () => {
  const shown = Object.entries(texts).filter(([name]) => name.startsWith('goAhead.'));
  expect(shown).toEqual(Object.entries(everSaid).map(([version, words]) => [`goAhead.${version}`, words]));
  expect(Math.max(...Object.keys(everSaid).map(Number))).toBe(goAheadVersion);
});
