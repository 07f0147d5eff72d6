import { type RefCallback, useCallback, useState } from 'react';

/** The width of an element in CSS pixels, not of the window: Teams shows a tab beside other things. 0 until measured. */
export const useMediaWidth = <Of extends HTMLElement>(): [measured: RefCallback<Of>, width: number] => {
  const [width, setWidth] = useState(0);
  const measured = useCallback((element: Of | null) => {
    if (!element) return;
    setWidth(element.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measured, width];
};
