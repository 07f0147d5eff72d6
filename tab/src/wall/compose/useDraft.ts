import { useCallback, useEffect, useRef } from 'react';
import { useUnsent } from '../../client/useUnsent.ts';
import { type Draft, draftFrom, emptyDraft, isEmptyDraft } from './draft.ts';

/** The words being written, kept on this device for this person and channel until they are posted or let go. */
export const useDraft = (userId: string, channelId: string) => {
  const { words, put, stored, unkept } = useUnsent(userId, `wall/${channelId}`, draftFrom);
  const draft = words ?? emptyDraft;
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  const edit = useCallback(
    (change: Partial<Draft>) => {
      latest.current = { ...latest.current, ...change };
      put(latest.current, !isEmptyDraft(latest.current));
    },
    [put],
  );
  const clear = useCallback(() => {
    latest.current = emptyDraft;
    put(undefined);
  }, [put]);
  /** Clears what was posted, unless it has been written on since. */
  const sent = useCallback((posted: Draft) => latest.current === posted && clear(), [clear]);

  return { draft, edit, clear, sent, stored, unkept };
};
