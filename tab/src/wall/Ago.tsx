import { useSyncExternalStore } from 'react';
import { now } from '../client/clock.ts';
import { useFormat } from '../text/format.ts';

const everyMs = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const follow = (changed: () => void) => {
  listeners.add(changed);
  timer ??= setInterval(() => {
    for (const listener of listeners) listener();
  }, everyMs);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/** One beat for all the times on a page. */
const beat = () => Math.floor(now().getTime() / everyMs) * everyMs;

/** How long ago something was, kept true while it is on the screen; the exact time on hover. */
export const Ago = ({ at }: { at: string }) => {
  const format = useFormat();
  useSyncExternalStore(follow, beat);
  return (
    <time dateTime={at} title={format.exact(at)}>
      {format.relative(at, now())}
    </time>
  );
};
