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
  requester: ['addInformation', 'withdraw', 'refer', 'deletePerspective'],
  mediator: ['recuse'],
  party: ['declineInvitation', 'leave', 'leaveAsLast', 'deletePerspective'],
  time: ['loseMediator'],
};
const running: Record<Actor, MoveName[]> = {
  requester: [...everywhereOpen.requester, 'agreeToReferral', 'refuseReferral'],
  mediator: [...everywhereOpen.mediator, 'askReferral', 'referForSafety', 'proposeSession', 'writeNotes'],
  party: [...everywhereOpen.party],
  time: [...everywhereOpen.time],
};
const ownWords: Partial<Record<Actor, MoveName[]>> = {
  requester: ['deletePerspective'],
  party: ['deletePerspective'],
};
const silence: MoveName[] = ['askWhetherToGoOn', 'end'];
const yes = { requester: 'keepGoing', party: 'keepTakingPart' } as const;

type Cell = readonly [
  state: State,
  mediator: MediatorState,
  outcome: Outcome | undefined,
  byActor: Partial<Record<Actor, MoveName[]>>,
  talk?: 'first talk',
];

/** C12: the requester alone with a mediator. Nobody is invited, nothing is agreed; it can become a full request. */
const withoutPerspectives = (names: MoveName[]) => names.filter((name) => name !== 'deletePerspective');
const talkOpen: Record<Actor, MoveName[]> = {
  ...everywhereOpen,
  party: [],
  requester: [...withoutPerspectives(everywhereOpen.requester), 'turnIntoFull', 'settleAfterTalk'],
};
const firstTalks: Cell[] = [
  [
    'draft',
    'none',
    undefined,
    { requester: ['save', 'recordAttempt', 'deleteDraft', 'settleDirectly', 'submit', 'refer', 'turnIntoFull'] },
    'first talk',
  ],
  [
    'submitted',
    'none',
    undefined,
    { requester: [...talkOpen.requester, 'chooseMediator', yes.requester], time: silence },
    'first talk',
  ],
  [
    'submitted',
    'asked',
    undefined,
    {
      requester: [...talkOpen.requester, 'chooseMediator', yes.requester],
      mediator: ['declareNone', 'disclose', 'decline', 'recuse'],
      time: [...talkOpen.time, ...silence],
    },
    'first talk',
  ],
  [
    'submitted',
    'disclosed',
    undefined,
    {
      requester: [...talkOpen.requester, 'agreeToDisclosure', 'refuseDisclosure', yes.requester],
      mediator: ['decline', 'recuse'],
      time: [...talkOpen.time, ...silence],
    },
    'first talk',
  ],
  [
    'accepted',
    'taken',
    undefined,
    {
      requester: [...withoutPerspectives(running.requester), 'turnIntoFull', 'settleAfterTalk', yes.requester],
      mediator: [...running.mediator, 'endTalk'],
      time: [...running.time, ...silence],
    },
    'first talk',
  ],
  ...(['settled-directly', 'withdrawn', 'referred', 'ended'] as const).flatMap((outcome): Cell[] => [
    ['closed', 'taken', outcome, { mediator: ['writeNotes'] }, 'first talk'],
    ['closed', 'none', outcome, {}, 'first talk'],
  ]),
];
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
    {
      requester: [...everywhereOpen.requester, 'chooseMediator', yes.requester],
      party: [...everywhereOpen.party, yes.party],
      time: silence,
    },
  ],
  [
    'submitted',
    'asked',
    undefined,
    {
      requester: [...everywhereOpen.requester, 'chooseMediator', yes.requester],
      mediator: ['declareNone', 'disclose', 'decline', 'recuse'],
      party: [...everywhereOpen.party, yes.party],
      time: [...everywhereOpen.time, ...silence],
    },
  ],
  [
    'submitted',
    'disclosed',
    undefined,
    {
      requester: [...everywhereOpen.requester, 'agreeToDisclosure', 'refuseDisclosure', yes.requester],
      mediator: ['decline', 'recuse'],
      party: [...everywhereOpen.party, yes.party],
      time: [...everywhereOpen.time, ...silence],
    },
  ],
  [
    'accepted',
    'taken',
    undefined,
    {
      requester: [...running.requester, 'releaseSummary', 'goOn', yes.requester],
      mediator: [...running.mediator, 'writeSummary', 'inviteParty', 'closeWithoutAgreement'],
      party: [...running.party, yes.party],
      time: [...running.time, ...silence],
    },
  ],
  [
    'hearing',
    'taken',
    undefined,
    {
      requester: [
        ...running.requester,
        'releaseSummary',
        'goOn',
        yes.requester,
        'releasePerspective',
        'writePerspective',
        'answerReflection',
      ],
      mediator: [
        ...running.mediator,
        'writeSummary',
        'inviteParty',
        'reflect',
        'beginAgreement',
        'closeWithoutAgreement',
      ],
      party: [
        ...running.party,
        'objectToMediator',
        yes.party,
        'acceptInvitation',
        'releasePerspective',
        'writePerspective',
        'answerReflection',
      ],
      time: [...running.time, ...silence],
    },
  ],
  [
    'agreement',
    'taken',
    undefined,
    {
      requester: [...running.requester, 'releasePerspective', 'confirmAgreement', 'completeAgreement', yes.requester],
      mediator: [...running.mediator, 'writeAgreement', 'hearAgain', 'closeWithoutAgreement'],
      party: [...running.party, 'releasePerspective', 'confirmAgreement', 'completeAgreement', yes.party],
      time: [...running.time, ...silence],
    },
  ],
  [
    'follow-up',
    'taken',
    undefined,
    {
      requester: [...running.requester, 'releasePerspective', 'answerCheckIn', 'markCommitment', 'reopen'],
      mediator: [...running.mediator, 'markCommitment', 'closeAsAgreed', 'reopen'],
      party: [...running.party, 'releasePerspective', 'answerCheckIn', 'markCommitment', 'reopen'],
      time: [...running.time, 'closeAsAgreed'],
    },
  ],
  ...(['agreed', 'not-agreed', 'ended'] as const).map(
    (outcome): Cell => [
      'closed',
      'taken',
      outcome,
      {
        requester: ['reopen', 'deletePerspective'],
        mediator: ['reopen', 'writeNotes'],
        party: ['reopen', 'deletePerspective'],
      },
    ],
  ),
  ...(['withdrawn', 'referred'] as const).map(
    (outcome): Cell => ['closed', 'taken', outcome, { ...ownWords, mediator: ['writeNotes'] }],
  ),
  // Agreeing and not agreeing take a mediator.
  ...(['settled-directly', 'withdrawn', 'referred', 'ended'] as const).map(
    (outcome): Cell => ['closed', 'none', outcome, ownWords],
  ),
  ...firstTalks,
];

const positionOf = ([state, mediator, outcome, , talk]: Cell): Position => ({
  state,
  mediator,
  ...(outcome && { outcome }),
  ...(talk && { firstTalk: true }),
});
const nameOf = ({ state, mediator, outcome, firstTalk }: Position) =>
  [state, mediator, outcome, firstTalk && 'first talk'].filter(Boolean).join(' ');
const possible = cells.map(positionOf);

describe.each(cells.map((cell) => [nameOf(positionOf(cell)), cell] as const))('%s', (_, cell) => {
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

const starts: readonly Position[] = [
  { state: 'draft', mediator: 'none' },
  { state: 'draft', mediator: 'none', firstTalk: true },
];

const walked = (start: Position, choices: readonly number[]): Position[] => {
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
    fc.property(fc.constantFrom(...starts), walk, (start, choices) => {
      for (const at of walked(start, choices)) {
        expect(known).toContain(nameOf(at));
        expect(at.outcome !== undefined).toBe(at.state === 'closed');
      }
    }),
    { numRuns: 2000 },
  );
});

test('walks reach every place, and from every open one the requester can stop at once', () => {
  const reached = new Map(starts.map((start) => [nameOf(start), start]));
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

test('a first talk never comes to where others take part, but by becoming a full request', () => {
  const talk = { state: 'draft', mediator: 'none', firstTalk: true } as const;
  const alone: readonly State[] = ['draft', 'submitted', 'accepted', 'closed'];
  fc.assert(
    fc.property(walk, (choices) => {
      for (const at of walked(talk, choices)) if (at.firstTalk) expect(alone).toContain(at.state);
    }),
    { numRuns: 2000 },
  );
  const full = positionAfter('turnIntoFull', { ...talk, state: 'accepted', mediator: 'taken' });
  expect(full).toEqual({ state: 'draft', mediator: 'none' });
});
