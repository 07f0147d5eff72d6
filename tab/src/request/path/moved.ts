import { createContext, useState } from 'react';

/** Whether the person has moved on since the page opened: then a new screen's title takes the focus. */
export const Moved = createContext(false);

export const useMoved = (screen: string): boolean => {
  const [seen, setSeen] = useState({ screen, moved: false });
  if (seen.screen !== screen) setSeen({ screen, moved: true });
  return seen.moved || seen.screen !== screen;
};
