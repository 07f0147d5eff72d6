import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeMessage, messageOf, type Phrases, parts } from './compose.ts';

const phrases: Phrases = {
  opening: 'OPEN',
  closing: 'CLOSE',
  leadIn: {
    commonGround: '<commonGround>',
    observation: '<observation>',
    effect: '<effect>',
    myPart: '<myPart>',
    cause: '<cause>',
    need: '<need>',
    ask: '<ask>',
  },
};

describe('the composed message', () => {
  test('is empty while nothing is written, whatever blanks there are', () => {
    expect(composeMessage({}, phrases)).toBe('');
    expect(composeMessage({ observation: '  ', ask: '\n' }, phrases)).toBe('');
  });

  test('says each part once, in its order, between opening and closing', () => {
    const part = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
    fc.assert(
      fc.property(fc.record(Object.fromEntries(parts.map((name) => [name, part]))), (words) => {
        const written = parts.filter((name) => words[name]?.trim());
        const expected = written.map((name) => `${phrases.leadIn[name]} ${words[name]?.trim()}`);
        expect(composeMessage(words, phrases)).toBe(
          written.length === 0 ? '' : ['OPEN', ...expected, 'CLOSE'].join('\n\n'),
        );
      }),
    );
  });

  test('follows the answers until the person takes it over, even when they empty it', () => {
    expect(messageOf({ need: 'an hour' }, phrases)).toContain('<need> an hour');
    expect(messageOf({ need: 'an hour', message: 'My own words' }, phrases)).toBe('My own words');
    expect(messageOf({ need: 'an hour', message: '' }, phrases)).toBe('');
  });
});
