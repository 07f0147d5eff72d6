import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earliestTelling, perMinute } from './gathering.ts';

const at = (time: string) => new Date(`2026-11-24T${time}.000Z`);
const now = at('10:00:40');

test('a thank-you is told at once', () => {
  expect(earliestTelling('received', now, [])).toEqual(now);
  expect(earliestTelling('consent', now, [at('10:00:00'), at('10:00:30'), at('10:00:39')])).toEqual(now);
});

test('the fifth within a minute waits for the end of it', () => {
  const told = [at('10:00:10'), at('10:00:00'), at('10:00:20'), at('10:00:39')];
  expect(earliestTelling('received', now, told)).toEqual(at('10:01:00'));
  expect(earliestTelling('received', at('10:01:00'), told)).toEqual(at('10:01:00'));
});

test('a clock that was moved back makes nobody wait', () => {
  expect(earliestTelling('received', now, Array(perMinute).fill(at('18:00:00')))).toEqual(now);
});

test('responses are told on the quarter hour', () => {
  expect(earliestTelling('responses', at('10:00:00'), [])).toEqual(at('10:15:00'));
  expect(earliestTelling('responses', at('10:14:59'), [at('10:14:00')])).toEqual(at('10:15:00'));
});

test('whenever thanks come, no minute holds more than its share, and none waits for longer than a minute', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 60 }), (pauses) => {
      let time = now.getTime();
      const told: Date[] = [];
      for (const pause of pauses) {
        time += pause;
        const next = earliestTelling('received', new Date(time), told.slice(-perMinute));
        expect(next.getTime() - time).toBeLessThanOrEqual(60_000);
        time = Math.max(time, next.getTime());
        told.push(new Date(time));
        expect(told.filter((one) => one.getTime() > time - 60_000).length).toBeLessThanOrEqual(perMinute);
      }
    }),
  );
});
