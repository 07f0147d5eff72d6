import { useEffect } from 'react';
import type { Saver } from './draft.ts';

/** Brings back what a visit left unsaved, and saves at once when the page goes or the connection is back. */
export const useSaving = (saver: Pick<Saver<unknown, unknown>, 'restore' | 'flush' | 'stop'>): void => {
  useEffect(() => {
    void saver.restore();
    const stop = new AbortController();
    const { signal } = stop;
    const flush = () => void saver.flush();
    window.addEventListener('online', flush, { signal });
    window.addEventListener('pagehide', flush, { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush(), { signal });
    return () => {
      stop.abort();
      saver.stop();
    };
  }, [saver]);
};
