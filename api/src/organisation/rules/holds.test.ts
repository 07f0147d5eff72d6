import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receiptOf } from '../../contract/receipt.ts';
import { brokenHold, type Hold, isStopped, rememberedUntil, startedAgain, stopped, stoppedBy } from './holds.ts';

const day = 86_400_000;
const receipt = receiptOf('018f1c1e-3f1b-7000-8000-00000000abcd');
const at = (tick: number) => new Date(Date.UTC(2026, 0, 1) + tick * day).toISOString();

/** A clock that is stopped and runs again so many times, by changing hands. */
const turned = (reasons: readonly string[], endsRunning: boolean): Hold | undefined =>
  reasons.reduce<Hold | undefined>((before, reason, position) => {
    const hold = stopped(before, { receipt, reason }, { at: at(position * 2), byId: `a${position}` });
    const isLast = position === reasons.length - 1;
    return isLast && !endsRunning ? hold : startedAgain(hold, { at: at(position * 2 + 1), byId: `b${position}` });
  }, undefined);

test('every stop and every start is remembered in its order; the last one says whether it stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      (reasons, runs) => {
        const hold = turned(reasons, runs);
        expect(isStopped(hold)).toBe(!runs);
        expect(hold?.reason).toBe(reasons.at(-1));
        expect(hold?.turns.map(({ kind }) => kind)).toEqual(
          reasons.flatMap((_, position) =>
            position === reasons.length - 1 && !runs ? ['clock-stopped'] : ['clock-stopped', 'clock-started'],
          ),
        );
        expect(hold && stoppedBy(hold)?.byId).toBe(runs ? undefined : `a${reasons.length - 1}`);
      },
    ),
  );
});

test('a stopped clock is remembered without end, one that runs again for a year', () => {
  fc.assert(
    fc.property(fc.array(fc.constant('x'), { minLength: 1, maxLength: 4 }), fc.boolean(), (reasons, runs) => {
      const hold = turned(reasons, runs);
      const until = runs ? new Date(Date.parse(at(reasons.length * 2 - 1)) + 365 * day).toISOString() : undefined;
      expect(hold && rememberedUntil(hold)).toBe(until);
    }),
  );
});

test('it takes a receipt number that could be one, and a reason', () => {
  expect(brokenHold({ receipt: receipt.toLowerCase(), reason: 'A hearing' })).toEqual([]);
  expect(brokenHold({ receipt: 'CG-0000-0000', reason: ' ' }).map(({ code, path }) => [code, path])).toEqual([
    ['not-a-receipt', 'receipt'],
    ['message-blank', 'reason'],
  ]);
});
