import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Actor, isAllowed, type MoveName, positionAfter } from './lifecycle.ts';
import { acceptedAt, type ConflictRequest, currentAsking, steppedAside } from './request.ts';
import * as steps from './steps.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 4, 11, 8, minute)).toISOString();
const safety = {
  riskNow: false,
  harassmentOrDiscrimination: false,
  threatsOrUnlawful: false,
  powerOver: false,
  formalProcedure: false,
  wantsRuling: false,
  payOrContract: false,
};
const draft = steps.started(
  {
    id: 'request',
    tenantId: 'tenant',
    requesterId: 'jon',
    teamId: 'team',
    firstTalk: false,
    safety,
    guidelinesInForce: { version: 1, items: [] },
  },
  at(0),
);

type Step = readonly [MoveName, Actor, (request: ConflictRequest, minute: number) => ConflictRequest];
const asking = (minute: number) => ({ id: `asking-${minute}`, mediatorId: `mediator-${minute}`, promisedBy: at(600) });
const mediatorOf = (request: ConflictRequest) => currentAsking(request)?.mediatorId ?? '';

/** Every step by the move of the lifecycle that it makes. */
const all: readonly Step[] = [
  ['save', 'requester', (one, minute) => steps.saved(one, { details: null }, at(minute))],
  [
    'recordAttempt',
    'requester',
    (one, minute) => steps.withAttempt(one, { id: `${minute}`, at: at(minute), how: 'call', outcome: '' }, at(minute)),
  ],
  ['settleDirectly', 'requester', (one, minute) => steps.settled(one, 'fine', at(minute))],
  [
    'submit',
    'requester',
    (one, minute) => steps.submitted(one, { ...asking(minute), receipt: 'CG', goAhead: 1 }, at(minute)),
  ],
  ['chooseMediator', 'requester', (one, minute) => steps.askedAnother(one, asking(minute), at(minute))],
  [
    'declareNone',
    'mediator',
    (one, minute) => steps.taken(one, 'declareNone', { byId: mediatorOf(one), promisedBy: at(900) }, at(minute)),
  ],
  ['disclose', 'mediator', (one, minute) => steps.disclosed(one, 'neighbours', mediatorOf(one), at(minute))],
  [
    'agreeToDisclosure',
    'requester',
    (one, minute) => steps.taken(one, 'agreeToDisclosure', { byId: 'jon', promisedBy: at(900) }, at(minute)),
  ],
  ['refuseDisclosure', 'requester', (one, minute) => steps.disclosureRefused(one, at(minute))],
  ['recuse', 'mediator', (one, minute) => steps.leftByMediator(one, 'recused', { byId: mediatorOf(one) }, at(minute))],
  [
    'decline',
    'mediator',
    (one, minute) => steps.leftByMediator(one, 'declined', { byId: mediatorOf(one) }, at(minute)),
  ],
  [
    'addInformation',
    'requester',
    (one, minute) => steps.withInformation(one, { id: `${minute}`, at: at(minute), text: 'more' }, at(minute)),
  ],
  ['withdraw', 'requester', (one, minute) => steps.withdrawn(one, at(minute))],
];

const walk = fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 25 });

/** Takes allowed steps by number, and hands each with what was before and after. */
const walked = (
  choices: readonly number[],
  look: (move: MoveName, before: ConflictRequest, after: ConflictRequest) => void,
) => {
  let request = draft;
  for (const [index, choice] of choices.entries()) {
    const allowed = all.filter(([move, actor]) => isAllowed(move, actor, steps.positionOf(request)));
    const chosen = allowed[choice % allowed.length];
    if (!chosen) return request;
    const [move, , take] = chosen;
    const copy = structuredClone(request);
    const next = take(request, index + 1);
    expect(request, `${move} leaves what was before as it was`).toEqual(copy);
    look(move, request, next);
    request = next;
  }
  return request;
};

test('a step leads where the table says, one version on, and only adds to the history', () => {
  fc.assert(
    fc.property(walk, (choices) => {
      walked(choices, (move, before, after) => {
        expect(steps.positionOf(after), move).toEqual(positionAfter(move, steps.positionOf(before)));
        expect(after.version).toBe(before.version + 1);
        expect(after.history.slice(0, before.history.length)).toEqual(before.history);
        expect(after.closedAt !== undefined, move).toBe(after.state === 'closed');
      });
    }),
  );
});

test('there is one current mediator at most, never one who stepped aside, and a promise only while one has to act', () => {
  fc.assert(
    fc.property(walk, (choices) => {
      walked(choices, (_, __, after) => {
        expect(after.askings.filter(({ ending }) => ending === undefined).length).toBeLessThanOrEqual(1);
        const current = currentAsking(after);
        if (current) expect(steppedAside(after)).not.toContain(current.mediatorId);
        const acts = after.state !== 'closed' && (current?.standing === 'asked' || current?.standing === 'taken');
        expect(after.promisedBy !== undefined).toBe(acts);
      });
    }),
  );
});

test('words are never lost on the way, nor who was asked', () => {
  fc.assert(
    fc.property(walk, (choices) => {
      walked(choices, (move, before, after) => {
        expect(after.attempts.length).toBe(before.attempts.length + Number(move === 'recordAttempt'));
        expect(after.information.length).toBe(before.information.length + Number(move === 'addInformation'));
        expect(after.openCommunication).toBe(before.openCommunication);
        const asks = move === 'submit' || move === 'chooseMediator';
        expect(after.askings.length).toBe(before.askings.length + Number(asks));
      });
    }),
  );
});

test('a request that grew from a first talk is taken on when its own mediator does, not when the talk was', () => {
  const submittedBy = (one: ConflictRequest, minute: number) =>
    steps.submitted(one, { ...asking(minute), receipt: 'CG', goAhead: 1 }, at(minute));
  const takenOn = (one: ConflictRequest, minute: number) =>
    steps.taken(one, 'declareNone', { byId: mediatorOf(one), promisedBy: at(900) }, at(minute));
  const talk = takenOn(submittedBy({ ...draft, firstTalk: true }, 1), 2);
  expect(acceptedAt(talk)).toBe(at(2));
  const { guidelinesInForce } = draft;
  const full = submittedBy(steps.turnedFull(talk, { teamId: 'team', safety, guidelinesInForce }, at(3)), 4);
  expect(acceptedAt(full)).toBeUndefined();
  expect(acceptedAt(takenOn(full, 5))).toBe(at(5));
});
