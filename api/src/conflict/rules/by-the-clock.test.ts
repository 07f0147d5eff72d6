import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askedToGoOn,
  dueByTheClock,
  endedByTheClock,
  isAskedToGoOn,
  keptGoing,
  lookAgainAt,
  nextByTheClock,
  reminderAt,
} from './by-the-clock.ts';
import type { ConflictRequest } from './request.ts';
import { started, step } from './steps.ts';

const began = '2026-03-02T10:00:00.000Z';
const day = 86_400_000;
const after = (days: number, since = began) => new Date(Date.parse(since) + days * day).toISOString();
const secondBefore = (at: string) => new Date(Date.parse(at) - 1000).toISOString();

const draft = started(
  {
    id: 'request',
    tenantId: 'tenant',
    requesterId: 'requester',
    firstTalk: false,
    safety: {
      riskNow: false,
      harassmentOrDiscrimination: false,
      threatsOrUnlawful: false,
      powerOver: false,
      formalProcedure: false,
      wantsRuling: false,
      payOrContract: false,
    },
    guidelinesInForce: { version: 1, items: [] },
  },
  began,
);
const open = (state: ConflictRequest['state']): ConflictRequest => ({
  ...draft,
  state,
  askings: [{ id: 'a', mediatorId: 'm', at: began, standing: state === 'submitted' ? 'asked' : 'taken' }],
});

describe('an open request outside follow-up', () => {
  test.each(['submitted', 'accepted', 'hearing', 'agreement'] as const)(
    'that is %s asks after 30 days without a move, ends after 60, and counts as closed from then on',
    (state) => {
      const request = open(state);
      expect(nextByTheClock(request)).toEqual({ what: 'ask-to-go-on', at: after(30) });
      expect(dueByTheClock(request, secondBefore(after(30)), false)).toBeUndefined();
      expect(dueByTheClock(request, after(30), false)).toBe('ask-to-go-on');
      const asked = askedToGoOn(request, after(30));
      expect(asked).toMatchObject({ state, savedAt: began });
      expect(asked.history.at(-1)).toMatchObject({ kind: 'asked-to-go-on' });
      expect(dueByTheClock(asked, secondBefore(after(60)), false)).toBeUndefined();
      expect(dueByTheClock(asked, after(60), false)).toBe('end');
      const ended = endedByTheClock(asked, after(60));
      expect(ended).toMatchObject({ state: 'closed', outcome: 'ended', closedAt: after(60) });
      expect(nextByTheClock(ended)).toEqual({ what: 'erase', at: after(240) });
    },
  );

  test('that one of them wants to go on with begins to count anew, and asks nobody any more', () => {
    const asked = askedToGoOn(open('hearing'), after(30));
    expect(['requester', 'party'].map((id) => isAskedToGoOn(asked, id))).toEqual([true, true]);
    const kept = keptGoing(asked, 'keepTakingPart', { at: after(31), byId: 'party' });
    expect(nextByTheClock(kept)).toEqual({ what: 'ask-to-go-on', at: after(61) });
    expect(['requester', 'party'].map((id) => isAskedToGoOn(kept, id))).toEqual([false, false]);
  });

  test('goes on asking whoever may not know what another one did for themselves', () => {
    const asked = askedToGoOn(open('hearing'), after(30));
    const handedIn = step(asked, 'writePerspective', { at: after(31), byId: 'party', kind: 'handed-in' });
    expect([isAskedToGoOn(handedIn, 'requester'), isAskedToGoOn(handedIn, 'party')]).toEqual([true, false]);
  });

  test('that somebody moved after it was asked begins to count anew', () => {
    const moved = { ...askedToGoOn(open('hearing'), after(30)), savedAt: after(40) };
    expect(nextByTheClock(moved)).toEqual({ what: 'ask-to-go-on', at: after(70) });
  });

  test('ends even when nothing ran at the time of asking', () => {
    expect(dueByTheClock(open('hearing'), after(61), false)).toBe('end');
  });
});

test('a request in follow-up is left to its check-ins', () => {
  expect(nextByTheClock(open('follow-up'))).toBeUndefined();
});

test('a draft is erased 90 days after its last change, a closed request 180 days after its closing', () => {
  expect(nextByTheClock({ ...draft, savedAt: after(5) })).toEqual({ what: 'erase', at: after(95) });
  expect(nextByTheClock({ ...draft, state: 'closed', closedAt: after(3) })).toEqual({ what: 'erase', at: after(183) });
});

test('whatever the state, nothing is due before its time, and what is due is what was announced', () => {
  const states = ['draft', 'submitted', 'accepted', 'hearing', 'agreement', 'follow-up'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...states), fc.integer({ min: 0, max: 400 }), (state, days) => {
      const request = state === 'draft' ? draft : open(state);
      const next = nextByTheClock(request);
      const due = dueByTheClock(request, after(days), false);
      if (!next || after(days) < next.at) expect(due).toBeUndefined();
      else expect([next.what, 'end']).toContain(due);
    }),
  );
});

test('while its clock is stopped nothing is erased, and all else is as it would be; running again brings what was due', () => {
  const states = ['draft', 'submitted', 'accepted', 'hearing', 'agreement', 'follow-up', 'closed'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...states), fc.integer({ min: 0, max: 4000 }), (state, days) => {
      const request = { ...(state === 'draft' ? draft : open(state)), ...(state === 'closed' && { closedAt: began }) };
      const [now, free] = [after(days), dueByTheClock(request, after(days), false)];
      expect(dueByTheClock(request, now, true)).toBe(free === 'erase' ? undefined : free);
      const again = lookAgainAt(request, now, true);
      // Always looked at again, in time, and never at once over and over.
      if (free === 'erase') expect(again).toBe(after(days + 1));
      else if (free === undefined) expect(again).toBe(nextByTheClock(request)?.at);
      if (again) expect(again > now).toBe(true);
    }),
  );
});

test('a promise is reminded of the day before, unless it was given later', () => {
  const promisedBy = '2026-03-04T17:00:00.000Z';
  expect(reminderAt({ promisedBy, savedAt: began })).toBe('2026-03-03T13:00:00.000Z');
  expect(reminderAt({ promisedBy, savedAt: '2026-03-03T14:00:00.000Z' })).toBeUndefined();
  expect(reminderAt({ savedAt: began })).toBeUndefined();
});
