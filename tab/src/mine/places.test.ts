import { expect, test } from 'vitest';
import { placesFrom } from './places.ts';

const teamId = '2b1c8f4e-0000-4000-8000-000000000001';

test('known places are read with their names', () => {
  const place = { teamId, channelId: '19:a@thread.tacv2', teamName: 'Support', channelName: 'General' };
  expect(placesFrom(JSON.stringify([place]))).toEqual([place]);
});

test('a channel that was opened twice is one place, with its latest name', () => {
  const kept = [
    { teamId, channelId: 'c', teamName: 'Old' },
    { teamId, channelId: 'c', teamName: 'New' },
  ];
  expect(placesFrom(JSON.stringify(kept))).toMatchObject([{ teamName: 'New' }]);
});

test('whatever else lies there does no harm', () => {
  for (const kept of [null, '', 'no json', '{}', '[null, 1, {"teamId": "../x"}, {"teamId": 5}]']) {
    expect(placesFrom(kept)).toEqual([]);
  }
});
