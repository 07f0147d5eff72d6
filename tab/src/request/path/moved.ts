import { createContext, useContext, useState } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';

/** Whether the person has moved on since the page opened: then a new screen's title takes the focus. */
export const Moved = createContext(false);

/** What the address carries when a screen of the path leads to another page of it. */
export const movedHere = { moved: true } as const;

/** Whether this page was reached from another screen of the path, rather than opened. */
export const useMovedHere = (): boolean => useHistoryState<Partial<typeof movedHere> | null>()?.moved === true;

export const useMoved = (screen: string): boolean => {
  const before = useContext(Moved);
  const [seen, setSeen] = useState({ screen, moved: false });
  if (seen.screen !== screen) setSeen({ screen, moved: true });
  return before || seen.moved || seen.screen !== screen;
};
