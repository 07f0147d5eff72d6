import { expect, test } from 'vitest';
import { type KnownPlace, placesFrom, withPlace } from './known-places.ts';

const place = (change: Partial<KnownPlace> = {}): KnownPlace => ({
  userId: 'jon',
  teamId: '2b1c8f4e-0000-4000-8000-000000000001',
  channelId: '19:a@thread.tacv2',
  teamName: 'Support',
  channelName: 'General',
  ...change,
});

test('known places are read with their names', () => {
  expect(placesFrom(JSON.stringify([place()]))).toEqual([place()]);
});

test('a channel that was opened again is first, once, with its latest name', () => {
  const other = place({ channelId: 'other' });
  expect(withPlace([other, place({ teamName: 'Old' })], place())).toEqual([place(), other]);
});

test('two people on one device do not take each other’s places', () => {
  const hers = place({ userId: 'mira' });
  expect(withPlace([hers], place())).toEqual([place(), hers]);
});

test('twenty are kept', () => {
  const many = Array.from({ length: 30 }, (_, i) => place({ channelId: `c${i}` }));
  const kept = many.reduce<KnownPlace[]>(withPlace, []);
  expect(kept.map(({ channelId }) => channelId)).toEqual(
    many
      .slice(10)
      .toReversed()
      .map(({ channelId }) => channelId),
  );
});

test('whatever else lies there does no harm', () => {
  for (const kept of [null, '', 'no json', '{}', '[null, 1, {"userId": "a", "channelId": "c", "teamId": "../x"}]']) {
    expect(placesFrom(kept)).toEqual([]);
  }
});
