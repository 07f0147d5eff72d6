import { useEffect, useRef, useState } from 'react';
import { vaultFor } from '../../client/vault.ts';
import { useHost } from '../../host/context.tsx';

const copyAfterMs = 300;

export interface Kept {
  readonly words: string;
  readonly keep: (words: string) => void;
  readonly forget: () => void;
}

/**
 * Words of a form that are sent only when it is done, kept sealed on this device until then: a closed tab or a crash
 * does not take them. `forget` when they were sent, or when the person lets them go.
 */
export const useKept = (requestId: string, form: 'attempt' | 'settle' | 'information' | 'correction'): Kept => {
  const { userId } = useHost();
  const [vault] = useState(() => vaultFor(userId, `${requestId}/${form}`));
  const [words, setWords] = useState('');
  const latest = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    void vault.restore().then((kept) => {
      if (typeof kept === 'string' && latest.current === undefined) setWords(kept);
    });
  }, [vault]);

  const copy = () => {
    timer.current = undefined;
    const { current = '' } = latest;
    void (current ? vault.keep(current) : vault.erase());
  };
  return {
    words,
    keep: (next) => {
      latest.current = next;
      setWords(next);
      timer.current ??= setTimeout(copy, copyAfterMs);
    },
    forget: () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      latest.current = '';
      setWords('');
      void vault.erase();
    },
  };
};
