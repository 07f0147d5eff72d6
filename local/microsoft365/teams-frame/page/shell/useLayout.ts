import { useSyncExternalStore } from 'react';
import { phoneWidth } from '../protocol/context.ts';
import { useFrameState } from '../state/frame.ts';

const wide = 960;
/** Below this the controls of the local world are folded away. */
const narrow = 760;
/** Below this they have no room for names. */
const tight = 960;

const onResize = (listener: () => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

/** How Teams lays itself out in the width it has: `phone` with the rail at the bottom, `wide` with the list of teams. */
export function useLayout(): { size: 'phone' | 'medium' | 'wide'; narrowWindow: boolean; tightWindow: boolean } {
  const { width } = useFrameState();
  const available = useSyncExternalStore(onResize, () => window.innerWidth);
  const given = width === 'full' ? available : Math.min(width, available);
  return {
    size: given < phoneWidth ? 'phone' : given < wide ? 'medium' : 'wide',
    narrowWindow: available < narrow,
    tightWindow: available < tight,
  };
}
