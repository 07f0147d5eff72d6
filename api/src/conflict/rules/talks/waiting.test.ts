import { describe, expect, test } from 'vitest';
import type { Asking, ConflictRequest, Standing } from '../request.ts';
import { notAsked } from '../safety.ts';
import { started } from '../steps.ts';
import type { Invitation, KeptPerspective, Round } from './kept.ts';
import { waitsFor } from './waiting.ts';

const at = '2026-05-11T08:00:00.000Z';
const now = '2026-06-11T08:00:00.000Z';

const request = (change: Partial<ConflictRequest>): ConflictRequest => ({
  ...started(
    {
      id: 'request',
      tenantId: 'tenant',
      requesterId: 'jon',
      teamId: 'team',
      firstTalk: false,
      safety: notAsked,
      guidelinesInForce: { version: 1, items: [] },
    },
    at,
  ),
  details: { otherPartyIds: ['amina', 'khai'] },
  ...change,
});
const asking = (standing: Standing): Asking => ({ id: 'asking', mediatorId: 'mira', at, standing });
const invitation = (personId: string, standing: Invitation['standing'], askingId = 'asking'): Invitation => ({
  id: personId,
  at,
  personId,
  standing,
  askingId,
});
const account = (authorId: string): KeptPerspective => ({
  id: authorId,
  authorId,
  text: 'As I see it.',
  handedIn: { text: 'As I see it.', askingId: 'asking', at },
});
const round = (perspectiveId: string, answer?: Round['answer']): Round => ({
  id: 'round',
  at,
  perspectiveId,
  askingId: 'asking',
  text: 'I heard you.',
  ...(answer && { answer }),
});
const taken = { askings: [asking('taken')] };
const hearing = {
  ...taken,
  state: 'hearing' as const,
  summary: { text: 'Calmly.', released: 'Calmly.' },
  invitations: [invitation('amina', 'accepted'), invitation('khai', 'invited')],
};
const agreement = { betweenIds: ['jon', 'amina'], confirmations: [], completedAt: at };
const commitments = [{ what: 'A list.', ownerId: 'jon', due: '2026-07-01', state: 'open' as const }];

describe('what waits for somebody', () => {
  test.each<[string | undefined, string, Partial<ConflictRequest>]>([
    [undefined, 'jon', {}],
    ['mediator', 'jon', { state: 'submitted' }],
    [undefined, 'jon', { state: 'submitted', askings: [asking('asked')] }],
    ['disclosure', 'jon', { state: 'submitted', askings: [asking('disclosed')] }],
    [undefined, 'jon', { state: 'accepted', ...taken }],
    ['summary', 'jon', { state: 'accepted', ...taken, summary: { text: 'Calmly.' } }],
    ['referral', 'jon', { ...hearing, referral: { answer: 'waiting', askingId: 'asking' } }],
    ['perspective', 'jon', hearing],
    ['perspective', 'amina', hearing],
    ['invitation', 'khai', hearing],
    [undefined, 'khai', { ...hearing, invitations: [invitation('khai', 'invited', 'an earlier one')] }],
    [undefined, 'amina', { ...hearing, invitations: [invitation('amina', 'accepted', 'an earlier one')] }],
    [undefined, 'khai', { ...hearing, invitations: [] }],
    [undefined, 'amina', { ...hearing, perspectives: [account('amina')] }],
    ['reflection', 'amina', { ...hearing, perspectives: [account('amina')], rounds: [round('amina')] }],
    ['perspective', 'jon', { ...hearing, perspectives: [account('amina')], rounds: [round('amina')] }],
    [undefined, 'amina', { ...hearing, perspectives: [account('amina')], rounds: [round('amina', 'confirmed')] }],
    ['agreement', 'amina', { ...hearing, state: 'agreement', agreement: { ...agreement, commitments } }],
    ['check-in', 'amina', { ...hearing, state: 'follow-up', agreement: { ...agreement, commitments } }],
    [
      'keep-going',
      'amina',
      { ...hearing, perspectives: [account('amina')], history: [{ id: 'asked', at: now, kind: 'asked-to-go-on' }] },
    ],
    [undefined, 'amina', { ...hearing, state: 'closed', outcome: 'agreed' }],
  ])('%s, for %s', (waiting, personId, change) => {
    expect(waitsFor(request(change), personId, now)).toBe(waiting);
  });

  test('a check-in that was answered waits no more, until the next one is due', () => {
    const followed = { ...hearing, state: 'follow-up' as const, agreement: { ...agreement, commitments } };
    const answered = (n: number) => ({
      id: `${n}`,
      n,
      personId: 'amina',
      at,
      holding: 'yes' as const,
      worse: false,
    });
    expect(waitsFor(request({ ...followed, checkIns: [answered(1), answered(2)] }), 'amina', now)).toBeUndefined();
    expect(waitsFor(request({ ...followed, checkIns: [answered(2)] }), 'amina', now)).toBe('check-in');
    expect(waitsFor(request({ ...followed, checkIns: [answered(1), answered(2)] }), 'jon', now)).toBe('check-in');
  });
});
