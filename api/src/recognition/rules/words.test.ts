import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenInComment, brokenInWords, isBlank, isLongerThan, written } from './words.ts';

const family = '👨‍👩‍👧‍👦';
const codes = (broken: readonly { readonly code: string; readonly path: string }[]) =>
  broken.map(({ code, path }) => `${path}: ${code}`);

/** What leaves nothing to see, alone or together. */
const invisible = fc.constantFrom(
  ...[' ', '\t', '\n', '\u00a0', '\u3000', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u0301'],
  ...['\u20dd', '\ufe0f', '\u2800', '\u3164', '\u115f', '\u202e', '\u{e0061}', '\u0000'],
);

describe('a blank text', () => {
  test('is anything made of spaces, zero-width characters, fillers, controls and marks alone', () => {
    fc.assert(fc.property(fc.array(invisible), (parts) => isBlank(parts.join(''))));
  });

  test('stops being blank with one visible character of any script, anywhere', () => {
    const visible = fc.constantFrom('a', 'é', '.', '1', '田', 'ش', 'आ', family, '🙏', '-', '€');
    fc.assert(
      fc.property(fc.array(invisible), visible, fc.array(invisible), (before, seen, after) => {
        expect(isBlank([...before, seen, ...after].join(''))).toBe(false);
      }),
    );
  });
});

describe('length', () => {
  test('counts what a person sees as one character as one', () => {
    const character = fc.constantFrom('a', 'e\u0301', family, '🇳🇴', '👩🏽‍🚀', '각', 'नि', '❤️');
    fc.assert(
      fc.property(character, fc.integer({ min: 1, max: 60 }), (one, limit) => {
        // A separator keeps flags and jamo from joining with their neighbours.
        const text = Array.from({ length: limit }, () => one).join('\n');
        expect(isLongerThan(text, 2 * limit - 1)).toBe(false);
        expect(isLongerThan(`${text}\na`, 2 * limit)).toBe(true);
      }),
    );
  });

  test('one character of endless marks does not pass for short', () => {
    expect(isLongerThan(`a${'\u0301'.repeat(30_000)}`, 1000)).toBe(true);
  });

  test('a message may have 1,000 characters, an effect 500, a comment 500', () => {
    expect(codes(brokenInWords({ message: family.repeat(1000), effect: 'x'.repeat(500) }))).toEqual([]);
    expect(codes(brokenInWords({ message: 'x'.repeat(1001) }))).toEqual(['message: message-too-long']);
    expect(codes(brokenInWords({ message: 'x', effect: 'x'.repeat(501) }))).toEqual(['effect: message-too-long']);
    expect(codes(brokenInComment('x'.repeat(500)))).toEqual([]);
    expect(codes(brokenInComment('x'.repeat(501)))).toEqual(['message: message-too-long']);
  });
});

test('half a character is kept as an unknown one, everything else as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(written(text)).toBe(text);
      expect(written(`${text}\ud83d`)).toBe(`${text}\ufffd`);
    }),
  );
});

test('a blank message and a blank comment are refused, a blank effect is none', () => {
  expect(codes(brokenInWords({ message: '\u200b \u0301', effect: '' }))).toEqual(['message: message-blank']);
  expect(codes(brokenInComment(''))).toEqual(['message: message-blank']);
});
