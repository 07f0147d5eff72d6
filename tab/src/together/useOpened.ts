import { useEffect, useRef, useState } from 'react';

/** Whether an editor is open; closing it gives the focus back to the button that opened it. */
export const useOpened = () => {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !opened) button.current?.focus();
    was.current = opened;
  }, [opened]);
  return { opened, button, open: () => setOpened(true), close: () => setOpened(false) };
};
