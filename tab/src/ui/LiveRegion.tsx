import { useEffect, useState } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const listeners = new Set<(text: string) => void>();

/** Says something to a screen reader, politely, wherever the focus is. */
export const announce = (text: string): void => {
  for (const listener of listeners) listener(text);
};

/** The one place that speaks; the app shows it once. */
export const LiveRegion = () => {
  const [said, setSaid] = useState({ text: '', times: 0 });
  useEffect(() => {
    const listen = (text: string) => setSaid(({ times }) => ({ text, times: times + 1 }));
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  }, []);
  return (
    <VisuallyHidden>
      <span role="status">
        {/* A new element each time, so that the same words are said again. */}
        <span key={said.times}>{said.text}</span>
      </span>
    </VisuallyHidden>
  );
};
