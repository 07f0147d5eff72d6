import { useSyncExternalStore } from 'react';
import { useText } from '../text/text.ts';
import css from './OfflineBar.module.css';

const follow = (changed: () => void) => {
  const stop = new AbortController();
  window.addEventListener('online', changed, { signal: stop.signal });
  window.addEventListener('offline', changed, { signal: stop.signal });
  return () => stop.abort();
};

const useOnline = (): boolean => useSyncExternalStore(follow, () => navigator.onLine);

/** Shown while the device has no connection; goes by itself. */
export const OfflineBar = () => {
  const t = useText('shell');
  const online = useOnline();
  return <div role="status">{!online && <p className={css.bar}>{t('offline')}</p>}</div>;
};
