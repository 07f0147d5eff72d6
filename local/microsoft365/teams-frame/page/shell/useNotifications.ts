import { useEffect } from 'react';
import { readNotifications, takeNotifications } from '../state/activity.ts';
import { useFrame, useFrameState } from '../state/frame.ts';

const every = 1500;

/** Fills the feed of the person from Graph while the window is visible, and keeps an eye on the local world's clock. */
export function useNotifications(): void {
  const frame = useFrame();
  const { person } = useFrameState();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;

    const look = async () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') {
        await frame.clock.look();
        // An unreachable stand-in is nothing to report: the next look finds it again.
        const found = await readNotifications(frame.world, person.id).catch(() => undefined);
        if (over) return;
        if (found) takeNotifications(frame, found);
      }
      if (!over) timer = setTimeout(look, every);
    };
    void look();
    document.addEventListener('visibilitychange', look);
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [frame, person]);
}
