import { useState } from 'react';
import { dialogGone } from './dialogGone.ts';

/** A dialog that is there only while it is needed: it closes, gives the page back to screen readers, and then goes. */
export const useClosing = (onClose: () => void) => {
  const [open, setOpen] = useState(true);
  const close = async () => {
    setOpen(false);
    await dialogGone();
    onClose();
  };
  return { open, close };
};
