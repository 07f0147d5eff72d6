import type { RequesterView } from '@common-ground/api/contract/shapes/conflict-views.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createSaver } from '../../client/saving/saver.ts';
import { useSaving } from '../../client/saving/useSaving.ts';
import { vaultFor } from '../../client/vault.ts';
import { useHost } from '../../host/context.tsx';
import { doorTo } from './door.ts';
import type { Draft, Saver } from './draft.ts';

/** The draft as it is being written, saved by itself; `given` is the request as it was last read. */
export const useDraft = (given: RequesterView): [draft: Draft, saver: Saver] => {
  const { userId } = useHost();
  const queries = useQueryClient();
  const [saver] = useState(() => createSaver(given, doorTo(given.id, queries, vaultFor(userId, given.id))));
  const draft = useSyncExternalStore(saver.subscribe, saver.current);
  useSaving(saver);

  useEffect(() => {
    const { request } = saver.current();
    if (given.etag !== request.etag && given.savedAt >= request.savedAt) saver.adopt(given);
  }, [given, saver]);

  return [draft, saver];
};
