import { useEffect, useRef } from 'react';

const slowest = 5 * 60_000;

/**
 * Looks again every so often while the tab can be seen, and at once when it is seen again; never while hidden.
 * An error doubles the pause, up to five minutes; the next success ends that.
 */
export const usePoll = (look: (signal: AbortSignal) => Promise<unknown>, everyMs: number, enabled = true): void => {
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    if (!enabled) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = everyMs;
    let lookedAt = Date.now();
    let looking = false;

    const wait = (ms: number) => {
      clearTimeout(timer);
      if (!stop.signal.aborted && document.visibilityState === 'visible') timer = setTimeout(run, ms);
    };
    const run = async () => {
      if (looking) return;
      looking = true;
      try {
        await latest.current(stop.signal);
        pause = everyMs;
      } catch {
        pause = Math.min(pause * 2, slowest);
      }
      looking = false;
      lookedAt = Date.now();
      wait(pause);
    };
    const seen = () => wait(Math.max(0, lookedAt + pause - Date.now()));

    document.addEventListener('visibilitychange', seen, { signal: stop.signal });
    window.addEventListener('online', () => wait(0), { signal: stop.signal });
    seen();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [everyMs, enabled]);
};
