import type { Agreement } from '@common-ground/api/contract/shapes/hearing.ts';
import { useEffect, useState } from 'react';
import { vaultFor } from '../../client/vault.ts';
import { useHost } from '../../host/context.tsx';
import { type Said, saidIn } from './standing.ts';

const isSaid = (kept: unknown): kept is readonly Said[] =>
  Array.isArray(kept) && kept.every((one) => typeof one?.what === 'string');

/** What this person said yes to the last time, kept sealed on this device: so that a change can be shown as one. */
export const useConfirmed = (requestId: string) => {
  const { userId } = useHost();
  const [vault] = useState(() => vaultFor(userId, `${requestId}/confirmed`));
  const [confirmed, setConfirmed] = useState<readonly Said[]>();
  useEffect(() => {
    void vault.restore().then((kept) => setConfirmed((known) => known ?? (isSaid(kept) ? kept : undefined)));
  }, [vault]);
  return {
    confirmed,
    confirm: ({ commitments }: Agreement) => {
      const said = commitments.map(saidIn);
      setConfirmed(said);
      void vault.keep(said);
    },
  };
};
