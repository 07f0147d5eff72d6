import type { Perspective } from '@common-ground/api/contract/shapes/hearing.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { call } from '../../client/call.ts';
import { CallOffline } from '../../client/problems.ts';
import { keyOf } from '../../client/queries.ts';
import { createSaver } from '../../client/saving/saver.ts';
import { useSaving } from '../../client/saving/useSaving.ts';
import { useHost } from '../../host/context.tsx';
import { dialogGone } from '../../ui/dialogGone.ts';
import { movedOn } from '../useMove.ts';
import { type Account, type AccountSaver, accountDoor, accountVault } from './account.ts';

export interface Writing {
  readonly requestId: string;
  readonly account: Account;
  readonly saver: AccountSaver;
  /** Takes over what another call answered with. */
  readonly took: (perspective: Perspective) => void;
  /** Reads it anew. */
  readonly look: () => Promise<void>;
}

/** One's own account as it is being written, saved by itself; it is read anew whenever the request has changed. */
export const useAccount = (requestId: string, requestEtag: string, first: Perspective): Writing => {
  const { userId } = useHost();
  const queries = useQueryClient();
  const [{ door, saver }] = useState(() => {
    const params = { id: requestId, personId: userId };
    const calls = {
      read: async () => (await call('getPerspective', { params })).data,
      write: async (text: string, ifMatch: string) =>
        (await call('putPerspective', { params, body: { text }, ifMatch })).data,
      show: (perspective: Perspective) => queries.setQueryData(keyOf('getPerspective', { params }), perspective),
    };
    const way = accountDoor(calls, accountVault(userId, requestId));
    return { door: way, saver: createSaver(first, way) };
  });
  const account = useSyncExternalStore(saver.subscribe, saver.current);
  useSaving(saver);

  const took = useCallback(
    (perspective: Perspective) => {
      door.took(perspective);
      saver.adopt(perspective);
    },
    [door, saver],
  );
  const look = useCallback(async () => {
    const fresh = await door.look();
    if (fresh) took(fresh);
  }, [door, took]);

  const seen = useRef(requestEtag);
  useEffect(() => {
    if (seen.current === requestEtag) return;
    seen.current = requestEtag;
    void look();
  }, [requestEtag, look]);

  return { requestId, account, saver, took, look };
};

/** Something done with an account, once everything written is saved; its answer is the account as it is now. */
export const useAccountMove = <Given = void>(
  { requestId, saver, took, look }: Writing,
  act: (etag: string, given: Given) => Promise<Perspective>,
  /** Before the page shows what has become of it; not done when two versions, or a text too long, stand in the way. */
  onEnd: (isDone: boolean) => void,
) => {
  const queries = useQueryClient();
  const queryKey = keyOf('getRequest', { params: { id: requestId } });
  return useMutation({
    mutationFn: async (given: Given) => {
      // What can no longer be written stands beside the account, and holds nothing up.
      const isSaved = !saver.current().request.can.write || (await saver.flush());
      if (!isSaved && saver.current().saving === 'unreachable') throw new CallOffline();
      // Two versions, or a text that is too long: the page says so already, and what to do.
      return isSaved ? act(saver.current().request.etag, given) : undefined;
    },
    onSuccess: async (perspective) => {
      onEnd(perspective !== undefined);
      if (!perspective) return;
      await dialogGone();
      took(perspective);
      await queries.invalidateQueries({ queryKey });
    },
    onError: (reason) => {
      if (!movedOn(reason)) return;
      void look();
      void queries.invalidateQueries({ queryKey });
    },
  });
};
