import { messageOf } from './trouble.ts';

/** What has been started and must be ended, last first. */
export const createClosing = (say: (line: string) => void) => {
  const closers: (() => unknown)[] = [];
  let ended: Promise<void> | undefined;

  const endAll = async () => {
    for (let next = closers.pop(); next; next = closers.pop()) {
      try {
        await next();
      } catch (error) {
        // One that will not end is no reason to leave the others running.
        say(`Something did not end well: ${messageOf(error)}`);
      }
    }
  };

  return {
    add: (...more: (() => unknown)[]) => {
      closers.push(...more);
    },
    /** However often it is asked for, it happens once. */
    end: (): Promise<void> => {
      ended ??= endAll();
      return ended;
    },
  };
};
