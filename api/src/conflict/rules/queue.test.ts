import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mineKey, queueGroups, queueKey } from './queue.ts';
import type { Asking, ConflictRequest, Standing } from './request.ts';
import { started } from './steps.ts';
import { turnOf } from './talks/turn.ts';

const calm = {
  riskNow: false,
  harassmentOrDiscrimination: false,
  threatsOrUnlawful: false,
  powerOver: false,
  formalProcedure: false,
  wantsRuling: false,
  payOrContract: false,
};
const draft = started(
  {
    id: 'request',
    tenantId: 'tenant',
    requesterId: 'jon',
    teamId: 'team',
    firstTalk: false,
    safety: calm,
    guidelinesInForce: { version: 1, items: [] },
  },
  '2026-05-11T08:00:00.000Z',
);
const groupOf = (of: Pick<ConflictRequest, 'state' | 'askings'>) => turnOf({ ...draft, ...of })?.group;
const asking = (standing: Standing, ending?: Asking['ending']): Asking => ({
  id: 'asking',
  mediatorId: 'mira',
  at: '2026-05-11T08:00:00.000Z',
  standing,
  ...(ending && { ending }),
});

test.each([
  ['submitted', [asking('asked')], 'new'],
  ['submitted', [asking('disclosed')], 'waiting-on-others'],
  ['submitted', [asking('asked', 'recused')], undefined],
  ['submitted', [asking('asked', 'declined'), asking('asked')], 'new'],
  ['accepted', [asking('taken')], 'waiting-on-me'],
  ['follow-up', [asking('taken')], 'follow-up'],
  ['closed', [asking('taken')], 'closed'],
  ['closed', [asking('asked', 'withdrawn')], undefined],
  ['draft', [], undefined],
] as const)('a request that is %s stands in its group', (state, askings, group) =>
  expect(groupOf({ state, askings })).toBe(group),
);

const time = fc.integer({ min: Date.UTC(2020), max: Date.UTC(2100) }).map((ms) => new Date(ms).toISOString());
const queued: fc.Arbitrary<ConflictRequest> = fc
  .record({
    id: fc.uuid(),
    state: fc.constantFrom('submitted', 'accepted', 'follow-up', 'closed'),
    askings: fc.constantFrom<Standing>('asked', 'disclosed', 'taken').map((standing) => [asking(standing)]),
    promisedBy: time,
    savedAt: time,
  })
  .map((of) => ({ ...draft, ...of }));
const order = (request: Pick<ConflictRequest, 'state' | 'askings'>) =>
  queueGroups.indexOf(groupOf(request) ?? 'closed');

test('keys sort by group, then by what is promised first; closed ones the latest first', () => {
  fc.assert(
    fc.property(queued, queued, (one, other) => {
      const [key, otherKey] = [queueKey(one) ?? '', queueKey(other) ?? ''];
      expect(key).toMatch(/^[\w.:-]{1,400}$/);
      if (order(one) !== order(other)) expect(key < otherKey).toBe(order(one) < order(other));
      else if (one.promisedBy !== other.promisedBy) {
        const earlier = (one.promisedBy ?? '') < (other.promisedBy ?? '');
        expect(key < otherKey).toBe(groupOf(one) === 'closed' ? !earlier : earlier);
      }
    }),
  );
});

test('my own requests: open ones first, the newest first', () => {
  const mine = fc.record({ id: fc.uuid(), state: fc.constantFrom('draft', 'accepted', 'closed'), createdAt: time });
  fc.assert(
    fc.property(mine, mine, (one, other) => {
      const [closed, otherClosed] = [one.state === 'closed', other.state === 'closed'];
      if (closed !== otherClosed) expect(mineKey(one) < mineKey(other)).toBe(!closed);
      else if (one.createdAt !== other.createdAt)
        expect(mineKey(one) < mineKey(other)).toBe(one.createdAt > other.createdAt);
    }),
  );
});
