import type { PartyView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import type { Perspective } from '@common-ground/api/contract/shapes/hearing.ts';
import { describe, expect, test } from 'vitest';
import { nextOf } from './next.ts';

const [me, requester, mira] = ['me', 'requester', 'mira'].map((id) => ({ id, displayName: id }));
const parties = [requester, me];

const view = (change: object): PartyView =>
  ({
    state: 'hearing',
    mediator: mira,
    parties,
    perspectives: [],
    checkIns: [],
    history: [],
    can: { leave: true, writePerspective: true, confirmAgreement: false, reopen: false },
    ...change,
  }) as unknown as PartyView;

const mine = (change: object): { perspectives: Perspective[] } => ({
  perspectives: [
    { author: me, text: 'As I see it.', handedIn: 'yes', reflections: [], can: { answerReflection: false }, ...change },
  ] as unknown as Perspective[],
});
const round = (answer: string) => ({ at: '2026-05-01T08:00:00Z', text: 'I heard you.', answer });

describe('what comes next for somebody who takes part', () => {
  test.each([
    ['write', {}],
    ['write', mine({ text: ' ' })],
    ['handIn', mine({ handedIn: 'no' })],
    ['handInAgain', mine({ handedIn: 'changed' })],
    ['listening', mine({})],
    ['listening', mine({ reflections: [round('corrected')] })],
    ['answer', mine({ handedIn: 'changed', reflections: [round('waiting')], can: { answerReflection: true } })],
    ['heard', mine({ reflections: [round('corrected'), round('confirmed')] })],
    ['looking', { mediator: undefined, parties: [me] }],
    ['askedAnew', { parties: [me] }],
    ['confirm', { state: 'agreement', can: { confirmAgreement: true } }],
    ['agreement', { state: 'agreement' }],
    ['checkIn', { state: 'follow-up', checkIns: [{ can: { answer: true }, answers: [] }] }],
    ['followUp', { state: 'follow-up', checkIns: [{ can: { answer: true }, answers: [{ person: me }] }] }],
    ['followUp', { state: 'follow-up', checkIns: [{ can: { answer: false }, answers: [] }] }],
    ['standStill', { can: { keepGoing: true } }],
    ['closed.withdrawn', { state: 'closed', outcome: 'withdrawn' }],
  ])('%s', (next, change) => {
    expect(nextOf(view(change), 'me')).toBe(next);
  });

  test('an account of somebody else is not taken for one’s own', () => {
    const { perspectives } = mine({ author: requester });
    expect(nextOf(view({ perspectives }), 'me')).toBe('write');
  });
});
