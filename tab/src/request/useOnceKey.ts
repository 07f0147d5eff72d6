import { useRef } from 'react';

/**
 * The idempotency key of an act: the same while the same thing is sent, so that a double tap or a retry does it once.
 * `done` ends the act; the next one is new even when it says the same.
 */
export const useOnceKey = (): { keyFor: (what: unknown) => string; done: () => void } => {
  const kept = useRef<{ readonly what: string; readonly key: string }>(undefined);
  return {
    keyFor: (what) => {
      const text = JSON.stringify(what);
      if (kept.current?.what !== text) kept.current = { what: text, key: crypto.randomUUID() };
      return kept.current.key;
    },
    done: () => {
      kept.current = undefined;
    },
  };
};
