import type { Vault } from './vault.ts';

/**
 * Keeps words as they are typed: the first change at once, whatever comes while that is under way as one more.
 * `settled` says when the last of it is stored, and whether it could be; whoever goes away waits for that.
 */
export const keeperOf = ({ keep, erase }: Pick<Vault, 'keep' | 'erase'>) => {
  let wanted: { readonly words: unknown } | undefined;
  let running: Promise<void> | undefined;
  let stored = true;

  const run = async () => {
    while (wanted) {
      const { words } = wanted;
      wanted = undefined;
      stored = await (words === undefined ? erase() : keep(words));
    }
    running = undefined;
  };

  return {
    /** Nothing (`undefined`) erases what was kept. */
    put: (words: unknown): void => {
      wanted = { words };
      running ??= run();
    },
    settled: async (): Promise<boolean> => {
      await running;
      return stored;
    },
  };
};
