import { useCallback, useEffect, useRef, useState } from 'react';
import { vaultFor } from '../../client/vault.ts';
import { type Draft, draftFrom, emptyDraft, isEmptyDraft } from './draft.ts';

const pauseMs = 400;

/** The words being written, kept on this device for this person and channel until they are posted or let go. */
export const useDraft = (userId: string, channelId: string, open: boolean) => {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const vault = useRef(vaultFor(userId, `wall/${channelId}`));
  const touched = useRef(false);
  const waiting = useRef<Draft>(undefined);

  useEffect(() => {
    vault.current.restore().then((kept) => {
      const before = draftFrom(kept);
      if (before && !touched.current) setDraft(before);
    });
  }, []);

  useEffect(() => {
    if (!touched.current) return;
    const { keep, erase } = vault.current;
    if (isEmptyDraft(draft)) {
      waiting.current = undefined;
      void erase();
      return;
    }
    waiting.current = draft;
    const timer = setTimeout(() => {
      waiting.current = undefined;
      void keep(draft);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [draft]);

  // Whoever closes the dialog or the page right after the last word has not waited for the pause.
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving the open dialog is what this waits for.
  useEffect(() => {
    const keepNow = () => {
      if (waiting.current) void vault.current.keep(waiting.current);
      waiting.current = undefined;
    };
    addEventListener('pagehide', keepNow);
    return () => {
      removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [open]);

  const edit = useCallback((change: Partial<Draft>) => {
    touched.current = true;
    setDraft((before) => ({ ...before, ...change }));
  }, []);

  const clear = useCallback(() => {
    touched.current = true;
    setDraft(emptyDraft);
  }, []);

  return { draft, edit, clear };
};
