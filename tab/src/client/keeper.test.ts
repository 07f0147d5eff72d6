import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keeperOf } from './keeper.ts';

/** A vault that takes its time. */
const slowVault = (scheduler: fc.Scheduler) => {
  const log: unknown[] = [];
  const write = (words: unknown) =>
    scheduler.schedule(Promise.resolve()).then(() => {
      log.push(words);
      return true;
    });
  return { log, keep: write, erase: () => write(undefined) };
};

test('whoever waits until it has settled finds the last words stored, in whatever rhythm they were typed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.record({ words: fc.option(fc.string(), { nil: undefined }), pause: fc.boolean() }), { minLength: 1 }),
      async (scheduler, typed) => {
        const vault = slowVault(scheduler);
        const keeper = keeperOf(vault);
        for (const { words, pause } of typed) {
          keeper.put(words);
          if (pause) await scheduler.waitFor(keeper.settled());
        }
        expect(await scheduler.waitFor(keeper.settled())).toBe(true);
        expect(vault.log.at(-1)).toEqual(typed.at(-1)?.words);
        expect(vault.log.length).toBeLessThanOrEqual(typed.length);
      },
    ),
  );
});

test('says when a browser keeps nothing', async () => {
  const keeper = keeperOf({ keep: async () => false, erase: async () => true });
  keeper.put('words');
  expect(await keeper.settled()).toBe(false);
  keeper.put(undefined);
  expect(await keeper.settled()).toBe(true);
});
