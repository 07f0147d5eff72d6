import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keeperOf } from './keeper.ts';
import { vaultFor } from './vault.ts';

const longestWaitMs = 2000;

/**
 * What somebody is writing and has not sent, kept on this device for them, about one thing, until it is sent or let go.
 * `readKept` reads what an earlier visit kept; what it can't read is let go.
 */
export const useUnsent = <Words>(userId: string, about: string, readKept: (kept: unknown) => Words | undefined) => {
  const { vault, keeper } = useMemo(() => {
    const place = vaultFor(userId, about);
    return { vault: place, keeper: keeperOf(place) };
  }, [userId, about]);
  const [words, setWords] = useState<Words>();
  const [unkept, setUnkept] = useState(false);
  const touched = useRef(false);
  const current = useRef<Words>(undefined);
  const reader = useRef(readKept);

  useEffect(() => {
    touched.current = false;
    current.current = undefined;
    vault.restore().then((kept) => {
      if (touched.current) return;
      current.current = reader.current(kept);
      setWords(current.current);
    });
  }, [vault]);

  const put = useCallback(
    (next: Words | undefined, worthKeeping = true) => {
      touched.current = true;
      current.current = next;
      setWords(next);
      keeper.put(worthKeeping ? next : undefined);
      void keeper.settled().then((stored) => setUnkept(!stored));
    },
    [keeper],
  );

  /** Lets go what has been sent; words that were written since then are others, and stay. */
  const sent = useCallback(
    (areThose: (words: Words) => boolean) => {
      if (current.current !== undefined && areThose(current.current)) put(undefined);
    },
    [put],
  );

  /** Before whatever shows the words goes: afterwards they survive a reload. A storage that hangs holds nobody up. */
  const stored = useCallback(
    () => Promise.race([keeper.settled(), new Promise((resolve) => setTimeout(resolve, longestWaitMs))]),
    [keeper],
  );

  return { words, put, sent, stored, unkept };
};
