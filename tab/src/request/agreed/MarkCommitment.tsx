import type { Commitment } from '@common-ground/api/contract/shapes/hearing.ts';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { MarkButtons } from '../../ui/MarkButtons.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { usePart } from './usePart.ts';

/** What became of one's own commitment. */
export const MarkCommitment = ({
  requestId,
  commitment,
  etag,
}: {
  requestId: string;
  commitment: Commitment;
  etag: string;
}) => {
  const t = useText('agreement');
  const mark = usePart(
    requestId,
    async (state: Commitment['state']) => {
      const params = { id: requestId, n: String(commitment.n) };
      return (await call('putCommitment', { params, body: { state }, ifMatch: etag })).data;
    },
    (agreement) => ({ agreement }),
  );
  return (
    <>
      <MarkButtons
        commitment={commitment}
        busy={mark.isPending}
        onMark={(state) => mark.mutate(state, { onSuccess: () => announce(t('marked')) })}
      />
      {mark.error && <ProblemNote problem={mark.error} />}
    </>
  );
};
