import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { expect, test } from 'vitest';
import { aheadOf } from './ahead.ts';

const mediator = { id: '1', displayName: 'Mira Okafor' };
const request = (change: Partial<RequesterView>) =>
  ({ state: 'submitted', firstTalk: false, mediator, ...change }) as RequesterView;

test.each([
  ['waits for the mediator who was asked', {}, ['answer', 'reads', 'talk', 'yours']],
  ['waits for a choice when there is none', { mediator: undefined }, ['choose', 'answer', 'reads', 'talk', 'yours']],
  [
    'waits for a word on what was disclosed',
    { disclosure: { text: 'We sang in one choir.', answer: 'waiting' as const } },
    ['disclosure', 'reads', 'talk', 'yours'],
  ],
  ['goes on with the talk once it is taken on', { state: 'accepted' as const }, ['talk', 'yours']],
  ['ends with one’s own choice after a first talk', { firstTalk: true }, ['answer', 'reads', 'talk', 'outcome']],
  [
    'waits for a word on the summary once there is one',
    { state: 'accepted' as const, summary: { text: 'x', released: false, etag: '' } },
    ['yours', 'heard', 'agreed', 'held'],
  ],
  [
    'waits for an invitation once the summary is released',
    { state: 'accepted' as const, summary: { text: 'x', released: true, etag: '' } },
    ['invited', 'heard', 'agreed', 'held'],
  ],
  ['goes on to an agreement when everybody is heard', { state: 'hearing' as const }, ['heard', 'agreed', 'held']],
  ['is asked about as long as it is followed up', { state: 'follow-up' as const }, ['held']],
  ['has nothing left to come when it is closed', { state: 'closed' as const }, []],
])('a request %s', (_, change, ahead) => {
  expect(aheadOf(request(change))).toEqual(ahead);
});
