import { expect, test } from 'vitest';
import { recentlyUsed } from './recent.ts';

test('what has not been asked for longest makes room', () => {
  const recent = recentlyUsed<number>(2);
  recent.put('one', 1);
  recent.put('two', 2);
  recent.get('one');
  recent.put('three', 3);
  expect([recent.get('one'), recent.get('two'), recent.get('three')]).toEqual([1, undefined, 3]);
});

test('another value under a known key replaces the first and takes no second place', () => {
  const recent = recentlyUsed<number>(2);
  for (const value of [1, 2, 3]) recent.put('one', value);
  recent.put('two', 2);
  expect([recent.get('one'), recent.get('two')]).toEqual([3, 2]);
});
