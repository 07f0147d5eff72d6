import { expect, test } from 'vitest';
import type { ConflictRequest } from '../request.ts';
import { notAsked } from '../safety.ts';
import { started } from '../steps.ts';
import { agreementConfirmed, agreementWritten, checkedIn, openedAgain } from './agreement-steps.ts';
import { waitsFor } from './waiting.ts';

const [agreedAt, dueAt, againAt, dueAgainAt] = ['05-01', '05-20', '05-21', '06-10'].map(
  (day) => `2026-${day}T08:00:00.000Z`,
) as [string, string, string, string];
const commitments = [{ what: 'A list.', ownerId: 'jon', due: '2026-07-01' }];

const agreedOn = (request: ConflictRequest, at: string) =>
  agreementConfirmed(agreementWritten(request, commitments, { at, byId: 'mira' }), ['jon'], { at, byId: 'jon' });

test('after a new agreement the check-ins of the one before are asked anew', () => {
  const hearing: ConflictRequest = {
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
      agreedAt,
    ),
    state: 'hearing',
    askings: [{ id: 'asking', mediatorId: 'mira', at: agreedAt, standing: 'taken' }],
  };
  const answer = { holding: 'no', worse: false } as const;
  const by = { at: dueAt, byId: 'jon' };
  const answered = checkedIn(agreedOn(hearing, agreedAt), { id: 'one', n: 1, answer }, by);
  expect(waitsFor(answered, 'jon', dueAt)).toBeUndefined();
  const again = openedAgain(answered, { at: againAt, byId: 'jon' });
  expect(again.checkIns, 'until then the mediator reads them').toHaveLength(1);
  expect(waitsFor(agreedOn(again, againAt), 'jon', dueAgainAt)).toBe('check-in');
});
