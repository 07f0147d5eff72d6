import { expect, test } from 'vitest';
import { en } from './en.ts';
import { languageFor } from './languages.ts';

test('a region of a language that is there keeps its way of writing dates', () => {
  expect(languageFor('en-GB')).toEqual({ texts: en, locale: 'en-GB', direction: 'ltr' });
});

test('whatever is asked for, there is a language: English where there is no other', () => {
  for (const asked of ['xx', 'ja-JP', 'ar', '', 'no tag', '../en', undefined])
    expect(languageFor(asked), asked).toEqual({ texts: en, locale: 'en', direction: 'ltr' });
});
