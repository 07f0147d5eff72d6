import { expect, test } from 'vitest';
import { etagOf, matches, withEtag } from './etag.ts';

test('two views have one etag only when everything in them is the same', () => {
  expect(etagOf({ a: 1 })).toBe(etagOf({ a: 1 }));
  expect(etagOf({ a: 1 })).not.toBe(etagOf({ a: 2 }));
  expect(withEtag({ a: 1 })).toEqual({ a: 1, etag: etagOf({ a: 1 }) });
});

test('a header matches with or without quotes, weak or strong, in a list, or as a star', () => {
  const etag = etagOf('seen');
  for (const header of [etag, etag.replaceAll('"', ''), `W/${etag}`, `"other", ${etag}`, '*'])
    expect(matches(header, etag), header).toBe(true);
  for (const header of ['"other"', '', '""', etag.slice(0, -3)]) expect(matches(header, etag), header).toBe(false);
});
