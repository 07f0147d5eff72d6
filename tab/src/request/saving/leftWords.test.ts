import { expect, test } from 'vitest';
import { leftWords } from './leftWords.ts';

const edits = {
  openCommunication: { observation: 'the same', effect: 'new', ask: ' \n' },
  details: { outcomeHopedFor: 'peace' },
};

test('only what the server never got is left over, each text with its question', () => {
  expect(leftWords(edits, { openCommunication: { observation: 'the same' }, details: null })).toEqual([
    { label: 'talk.effect', words: 'new' },
    { label: 'hope.title', words: 'peace' },
  ]);
  expect(leftWords(edits, edits)).toEqual([]);
});

test('of a draft that is no longer kept, everything is', () => {
  expect(leftWords(edits, undefined).map(({ words }) => words)).toEqual(['the same', 'new', 'peace']);
  expect(leftWords({}, undefined)).toEqual([]);
});
