import { useEffect } from 'react';
import { readNotifications, takeNotifications } from '../state/activity.ts';
import { clockMoved } from '../state/appearance.ts';
import { useFrame, useFrameState } from '../state/frame.ts';

const every = 1500;

/** Fills the feed of the person from Graph while the window is visible, and notices when somebody moved the clock. */
export function useNotifications(): void {
  const frame = useFrame();
  const { person } = useFrameState();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;

    const look = async () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') {
        if (await frame.clock.look()) clockMoved(frame);
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
