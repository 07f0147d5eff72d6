import type { Commitment, CommitmentState } from '@common-ground/api/contract/shapes/hearing.ts';
import { call } from '../../client/call.ts';
import { useText } from '../../text/text.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { MarkButtons } from '../../ui/MarkButtons.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useAgreementMove } from './useAgreementMove.ts';

/** The mediator marks what became of a commitment, whoever it belongs to (M8). */
export const Mark = ({ id, commitment, etag }: { id: string; commitment: Commitment; etag: string }) => {
  const t = useText('agreement');
  const mark = useAgreementMove(id, async (state: CommitmentState) => {
    const params = { id, n: String(commitment.n) };
    return (await call('putCommitment', { params, body: { state }, ifMatch: etag })).data;
  });
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
