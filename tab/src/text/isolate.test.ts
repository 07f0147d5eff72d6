import { expect, test } from 'vitest';
import { isolate } from './isolate.ts';

test('a name that runs with the sentence is left as it is', () => {
  expect(isolate({ name: 'Mira Okafor', count: 3 }, 'ltr')).toEqual({ name: 'Mira Okafor', count: 3 });
});

test('a name that runs against the sentence is kept from reordering it', () => {
  expect(isolate({ name: 'ليلى حدّاد' }, 'ltr').name).toBe('\u2068ليلى حدّاد\u2069');
  expect(isolate({ name: 'Mira Okafor' }, 'rtl').name).toBe('\u2068Mira Okafor\u2069');
});
