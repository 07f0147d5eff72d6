import { describe, expect, test } from 'vitest';
import { namedIn } from './named.ts';

const people = ['Mira Okafor', 'Jo Ng', 'ليلى حدّاد', "Grace O'Neill (she)", 'Ana María'].map((displayName) => ({
  displayName,
}));
const named = (message: string) => namedIn(message, people).map(({ displayName }) => displayName);

describe('a message names somebody', () => {
  test.each([
    ['Thank you, Mira!', ['Mira Okafor']],
    ['thank you MIRA OKAFOR', ['Mira Okafor']],
    ['Without Jo Ng we would still sit there', ['Jo Ng']],
    ['شكرًا ليلى', ['ليلى حدّاد']],
    ['Grace and Ana did it', ["Grace O'Neill (she)", 'Ana María']],
  ])('%s', (message, expected) => {
    expect(named(message)).toEqual(expected);
  });

  test.each(['A miracle', 'Samira was there', 'Jo', 'Analysis', ''])('but not in %j', (message) => {
    expect(named(message)).toEqual([]);
  });
});
