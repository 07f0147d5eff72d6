import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Outcome, Outcome as Outcomes, State } from '../../contract/shapes/conflict.ts';
import {
  type Actor,
  actors,
  isAllowed,
  type MediatorState,
  type MoveName,
  mediatorStates,
  moveNames,
  moves,
  type Position,
  positionAfter,
} from './lifecycle.ts';

/**
 * What each one may do, state by state, written down a second time from the product's words: the table is compared
 * with it cell by cell. `taken`: a mediator has it, in every state where one can.
 */
const everywhereOpen: Record<Actor, MoveName[]> = {
  requester: ['addInformation', 'withdraw', 'refer'],
  mediator: ['recuse'],
  party: ['declineInvitation', 'leave', 'leaveAsLast'],
  time: ['loseMediator'],
};
const running: Record<Actor, MoveName[]> = {
  requester: [...everywhereOpen.requester, 'agreeToReferral', 'refuseReferral'],
  mediator: [...everywhereOpen.mediator, 'askReferral', 'referForSafety', 'proposeSession', 'writeNotes'],
  party: [...everywhereOpen.party],
  time: [...everywhereOpen.time],
};
const silence: MoveName[] = ['askWhetherToGoOn', 'end'];

type Cell = readonly [State, MediatorState, Outcome | undefined, Partial<Record<Actor, MoveName[]>>];
const cells: Cell[] = [
  [
    'draft',
    'none',
    undefined,
    { requester: ['save', 'recordAttempt', 'deleteDraft', 'settleDirectly', 'submit', 'refer'] },
  ],
  [
    'submitted',
    'none',
    undefined,
    { requester: [...everywhereOpen.requester, 'chooseMediator'], party: everywhereOpen.party, time: silence },
  ],
  [
    'submitted',
    'asked',
    undefined,
    {
      requester: [...everywhereOpen.requester, 'chooseMediator'],
      mediator: ['declareNone', 'disclose', 'decline', 'recuse'],
      party: everywhereOpen.party,
      time: [...everywhereOpen.time, ...silence],
    },
  ],
  [
    'submitted',
    'disclosed',
    undefined,
    {
      requester: [...everywhereOpen.requester, 'agreeToDisclosure', 'refuseDisclosure'],
      mediator: ['decline', 'recuse'],
      party: everywhereOpen.party,
      time: [...everywhereOpen.time, ...silence],
    },
  ],
  [
    'accepted',
    'taken',
    undefined,
    {
      requester: [...running.requester, 'releaseSummary', 'goOn'],
      mediator: [...running.mediator, 'writeSummary', 'inviteParty', 'closeWithoutAgreement'],
      party: running.party,
      time: [...running.time, ...silence],
    },
  ],
  [
    'hearing',
    'taken',
    undefined,
    {
      requester: [...running.requester, 'releaseSummary', 'goOn', 'writePerspective', 'answerReflection'],
      mediator: [
        ...running.mediator,
        'writeSummary',
        'inviteParty',
        'reflect',
        'beginAgreement',
        'closeWithoutAgreement',
      ],
      party: [...running.party, 'objectToMediator', 'acceptInvitation', 'writePerspective', 'answerReflection'],
      time: [...running.time, ...silence],
    },
  ],
  [
    'agreement',
    'taken',
    undefined,
    {
      requester: [...running.requester, 'confirmAgreement', 'completeAgreement'],
      mediator: [...running.mediator, 'writeAgreement', 'hearAgain', 'closeWithoutAgreement'],
      party: [...running.party, 'confirmAgreement', 'completeAgreement'],
      time: [...running.time, ...silence],
    },
  ],
  [
    'follow-up',
    'taken',
    undefined,
    {
      requester: [...running.requester, 'answerCheckIn', 'markCommitment', 'reopen'],
      mediator: [...running.mediator, 'markCommitment', 'closeAsAgreed', 'reopen'],
      party: [...running.party, 'answerCheckIn', 'markCommitment', 'reopen'],
      time: [...running.time, 'closeAsAgreed'],
    },
  ],
  ...(['agreed', 'not-agreed', 'ended'] as const).map(
    (outcome): Cell => [
      'closed',
      'taken',
      outcome,
      { requester: ['reopen'], mediator: ['reopen', 'writeNotes'], party: ['reopen'] },
    ],
  ),
  ...(['withdrawn', 'referred'] as const).map(
    (outcome): Cell => ['closed', 'taken', outcome, { mediator: ['writeNotes'] }],
  ),
  // Agreeing and not agreeing take a mediator.
  ...(['settled-directly', 'withdrawn', 'referred', 'ended'] as const).map(
    (outcome): Cell => ['closed', 'none', outcome, {}],
  ),
];

const positionOf = ([state, mediator, outcome]: Cell): Position => ({ state, mediator, ...(outcome && { outcome }) });
const nameOf = ({ state, mediator, outcome }: Position) => [state, mediator, outcome].filter(Boolean).join(' ');
const possible = cells.map(positionOf);

describe.each(cells)('%s, mediator %s, %s', (...cell) => {
  test.each(actors)('the %s may do exactly this', (actor) => {
    const allowed = moveNames.filter((name) => isAllowed(name, actor, positionOf(cell)));
    expect(allowed.toSorted()).toEqual((cell[3][actor] ?? []).toSorted());
  });
});

test('every move is somebody’s, somewhere', () => {
  const used = new Set(cells.flatMap(([, , , byActor]) => Object.values(byActor).flat()));
  expect([...used].toSorted()).toEqual(moveNames.toSorted());
});

/** A walk makes moves by number out of what is allowed at each place. */
const walk = fc.array(fc.nat(), { maxLength: 60 });
const stepsFrom = (at: Position) =>
  moveNames.flatMap((name) => actors.filter((actor) => isAllowed(name, actor, at)).map((actor) => ({ name, actor })));

const start: Position = { state: 'draft', mediator: 'none' };

const walked = (choices: readonly number[]): Position[] => {
  const path = [start];
  for (const choice of choices) {
    const at = path.at(-1) ?? start;
    const steps = stepsFrom(at);
    const taken = steps[choice % steps.length];
    if (!taken) break;
    const next = positionAfter(taken.name, at);
    if (!next) break;
    path.push(next);
  }
  return path;
};

test('a walk of any moves only ever stands where the table knows what is allowed', () => {
  const known = new Set(possible.map(nameOf));
  fc.assert(
    fc.property(walk, (choices) => {
      for (const at of walked(choices)) {
        expect(known).toContain(nameOf(at));
        expect(at.outcome !== undefined).toBe(at.state === 'closed');
      }
    }),
    { numRuns: 2000 },
  );
});

test('walks reach every place, and from every open one the requester can stop at once', () => {
  const reached = new Map([[nameOf(start), start]]);
  for (const at of reached.values()) {
    for (const { name } of stepsFrom(at)) {
      const next = positionAfter(name, at);
      if (next && !reached.has(nameOf(next))) reached.set(nameOf(next), next);
    }
    const stops = (['withdraw', 'deleteDraft'] as const).some((name) => isAllowed(name, 'requester', at));
    expect(stops, nameOf(at)).toBe(at.state !== 'closed');
  }
  expect([...reached.keys()].toSorted()).toEqual(possible.map(nameOf).toSorted());
});

test('whatever is asked, a move is refused where its row does not name the state and the actor', () => {
  const position = fc.record({
    state: fc.constantFrom(...State.options),
    mediator: fc.constantFrom(...mediatorStates),
    outcome: fc.constantFrom(...Outcomes.options),
  });
  fc.assert(
    fc.property(fc.constantFrom(...moveNames), fc.constantFrom(...actors), position, (name, actor, at) => {
      const { by, from } = moves[name];
      if (!by.includes(actor) || !from.includes(at.state)) expect(isAllowed(name, actor, at)).toBe(false);
    }),
  );
});
