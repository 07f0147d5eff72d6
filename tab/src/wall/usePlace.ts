import { useLayoutEffect } from 'react';
import type { PlaceOnWall } from './store.ts';

/** Whoever comes back to a wall finds it where they left it. */
export const usePlace = (place: PlaceOnWall, ready: boolean): void => {
  useLayoutEffect(() => {
    if (ready && place.top > 0) window.scrollTo({ top: place.top });
  }, [place, ready]);
  // Gone together with the cards: the page that comes after them is shorter and scrolls by itself.
  useLayoutEffect(() => {
    if (!ready) return;
    const scrolled = () => {
      place.top = window.scrollY;
    };
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => window.removeEventListener('scroll', scrolled);
  }, [place, ready]);
};
