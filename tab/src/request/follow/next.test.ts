import type { RequesterView } from '@common-ground/api/contract/shapes/conflict.ts';
import { describe, expect, test } from 'vitest';
import { nextOf, seenBy, whoCannot } from './next.ts';

const mira = { id: 'm', displayName: 'Mira Okafor' };
const now = new Date('2026-05-13T10:00:00Z');
const submitted = {
  state: 'submitted',
  mediator: mira,
  promisedBy: '2026-05-14T15:00:00Z',
  notification: { state: 'notified' },
  history: [],
} as unknown as RequesterView;

describe('what happens next, as the requester reads it', () => {
  test.each([
    ['the mediator was told', {}, 'notified'],
    ['nobody could be told yet', { notification: { state: 'pending' } }, 'pending'],
    [
      'the mediator is told in the morning',
      { notification: { state: 'pending', at: '2026-05-14T08:00:00.000Z' } },
      'waiting',
    ],
    ['the mediator is not reachable in Teams', { notification: { state: 'unreachable' } }, 'unreachable'],
    ['the promised time has passed', { promisedBy: '2026-05-12T15:00:00Z' }, 'late'],
    ['the mediator recused', { mediator: undefined, history: [{ kind: 'recused', by: mira }] }, 'cannot'],
    [
      'the requester refused a disclosure',
      { mediator: undefined, history: [{ kind: 'disclosure-refused' }] },
      'refusedDisclosure',
    ],
    ['a disclosure waits for an answer', { disclosure: { text: 'x', answer: 'waiting' } }, 'disclosure'],
    ['an agreed disclosure waits for the mediator', { disclosure: { text: 'x', answer: 'agreed' } }, 'notified'],
    ['the mediator accepted', { state: 'accepted' }, 'accepted'],
    ['it was withdrawn', { state: 'closed', outcome: 'withdrawn' }, 'closed.withdrawn'],
    ['it is a draft', { state: 'draft' }, undefined],
  ] as const)('when %s', (_, change, next) => {
    expect(nextOf({ ...submitted, ...change } as unknown as RequesterView, now)).toBe(next);
  });

  test('withdrawing says what the mediator has seen', () => {
    expect(seenBy(submitted)).toBe('preview');
    expect(seenBy({ ...submitted, state: 'accepted' })).toBe('words');
    expect(seenBy({ ...submitted, mediator: undefined })).toBe('nobody');
  });

  test('the last who could not take it is named', () => {
    const history = [
      { at: '', kind: 'recused', by: { id: 'a', displayName: 'A' } },
      { at: '', kind: 'declined', by: mira },
    ] as RequesterView['history'];
    expect(whoCannot({ ...submitted, history })).toBe('Mira Okafor');
  });
});
