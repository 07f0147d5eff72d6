import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, codeOf, obstacleTo, type Situation } from './neutrality.ts';

const id = fc.constantFrom('ana', 'ben', 'cleo', 'dan', 'eva', 'finn');
const ids = fc.uniqueArray(id, { maxLength: 3 });
const date = fc.constantFrom('2026-05-13', '2026-05-14', '2026-05-15');

const candidate: fc.Arbitrary<Candidate> = fc.record({
  id,
  availability: fc.constantFrom('open', 'limited', 'away'),
  awayUntil: date,
  trainedForSafety: fc.boolean(),
  maximumOpen: fc.integer({ min: 1, max: 3 }),
  openRequests: fc.nat(4),
});
const situation: fc.Arbitrary<Situation> = fc.record({
  requesterId: id,
  otherPartyIds: ids,
  ruledOutIds: ids,
  steppedAsideIds: ids,
  askedId: id,
  needsTraining: fc.boolean(),
  managerOf: fc.array(fc.tuple(id, id), { maxLength: 4 }).map((pairs) => new Map(pairs)),
  today: date,
});

test('whoever can be chosen is no party, not ruled out, manages and reports to no party, and can take it', () => {
  fc.assert(
    fc.property(candidate, situation, (one, about) => {
      fc.pre(obstacleTo(one, about) === undefined);
      const parties = [about.requesterId, ...about.otherPartyIds];
      expect(parties).not.toContain(one.id);
      expect(about.ruledOutIds).not.toContain(one.id);
      expect(about.steppedAsideIds).not.toContain(one.id);
      expect(about.askedId).not.toBe(one.id);
      expect(parties).not.toContain(about.managerOf.get(one.id));
      expect(parties.map((party) => about.managerOf.get(party))).not.toContain(one.id);
      expect(one.trainedForSafety || !about.needsTraining).toBe(true);
      expect(one.availability !== 'away' || about.today >= (one.awayUntil ?? '')).toBe(true);
      expect(one.openRequests).toBeLessThan(one.maximumOpen);
    }),
  );
});

const free: Candidate = {
  id: 'mira',
  availability: 'open',
  trainedForSafety: true,
  maximumOpen: 5,
  openRequests: 0,
};
const calm: Situation = {
  requesterId: 'jon',
  otherPartyIds: ['misaki'],
  ruledOutIds: [],
  steppedAsideIds: [],
  needsTraining: true,
  managerOf: new Map(),
  today: '2026-05-14',
};

test('with nothing against it, the mediator is free', () => expect(obstacleTo(free, calm)).toBeUndefined());

test.each([
  ['a party', {}, { otherPartyIds: ['mira'] }, 'party', 'mediator-not-neutral'],
  ['the requester', {}, { requesterId: 'mira' }, 'party', 'mediator-not-neutral'],
  ['ruled out', {}, { ruledOutIds: ['mira'] }, 'ruled-out', 'mediator-not-neutral'],
  [
    'the manager of the requester',
    {},
    { managerOf: new Map([['jon', 'mira']]) },
    'manages-or-reports',
    'mediator-not-neutral',
  ],
  [
    'the manager of another party',
    {},
    { managerOf: new Map([['misaki', 'mira']]) },
    'manages-or-reports',
    'mediator-not-neutral',
  ],
  [
    'reporting to a party',
    {},
    { managerOf: new Map([['mira', 'misaki']]) },
    'manages-or-reports',
    'mediator-not-neutral',
  ],
  ['one who stepped aside', {}, { steppedAsideIds: ['mira'] }, 'stepped-aside', 'mediator-not-neutral'],
  ['asked at this moment', {}, { askedId: 'mira' }, 'asked-already', 'mediator-not-available'],
  ['not trained where it matters', { trainedForSafety: false }, {}, 'not-trained', 'mediator-not-available'],
  ['away', { availability: 'away' }, {}, 'away', 'mediator-not-available'],
  ['away until tomorrow', { availability: 'away', awayUntil: '2026-05-15' }, {}, 'away', 'mediator-not-available'],
  ['full', { openRequests: 5 }, {}, 'full', 'mediator-not-available'],
] as const)('%s cannot be chosen', (_, who, about, obstacle, code) => {
  expect(obstacleTo({ ...free, ...who }, { ...calm, ...about })).toBe(obstacle);
  expect(codeOf(obstacle)).toBe(code);
});

test.each([
  ['back today', { availability: 'away', awayUntil: '2026-05-14' }, {}],
  ['untrained where it does not matter', { trainedForSafety: false }, { needsTraining: false }],
  ['a manager of nobody in it', {}, { managerOf: new Map([['layla', 'mira']]) }],
  ['one below the maximum', { openRequests: 4 }, {}],
] as const)('%s can be chosen', (_, who, about) => {
  expect(obstacleTo({ ...free, ...who }, { ...calm, ...about })).toBeUndefined();
});
