import type { CheckInAnswer, CommitmentState, NewCommitment } from '../../../contract/shapes/hearing.ts';
import type { ConflictRequest } from '../request.ts';
import { step } from '../steps.ts';
import type { KeptAgreement, KeptCheckIn, KeptCommitment } from './kept.ts';
import { participants } from './taking-part.ts';

/** What a request becomes by each move from the first draft of an agreement on. The caller has asked whether it may. */

interface By {
  readonly at: string;
  readonly byId: string;
}

const nothing: KeptAgreement = { betweenIds: [], commitments: [], confirmations: [] };

const isSame = (one: NewCommitment, other: NewCommitment): boolean =>
  (['what', 'how', 'action', 'ownerId', 'due'] as const).every((name) => one[name] === other[name]);

/** What was kept of a commitment stays when its words stay. */
const kept = (before: readonly KeptCommitment[], one: NewCommitment): KeptCommitment => ({
  ...one,
  state: before.find((other) => isSame(one, other))?.state ?? 'open',
});

/** Whether it says exactly this already. */
export const isWritten = (
  { agreement = nothing }: Pick<ConflictRequest, 'agreement'>,
  commitments: readonly NewCommitment[],
): boolean =>
  agreement.commitments.length === commitments.length &&
  agreement.commitments.every((one, position) => {
    const other = commitments[position];
    return other !== undefined && isSame(one, other);
  });

/** Every change asks everybody again. */
export const agreementWritten = (
  request: ConflictRequest,
  commitments: readonly NewCommitment[],
  by: By,
): ConflictRequest => {
  const move = request.state === 'hearing' ? 'beginAgreement' : 'writeAgreement';
  const before = request.agreement?.commitments ?? [];
  return {
    ...step(request, move, { ...by, kind: 'agreement-written' }),
    agreement: {
      betweenIds: participants(request),
      commitments: commitments.map((one) => kept(before, one)),
      confirmations: [],
    },
  };
};

/** `neededIds`: whose yes it takes. With the last one it holds, and follow-up begins; it has check-ins of its own. */
export const agreementConfirmed = (
  request: ConflictRequest,
  neededIds: readonly string[],
  { at, byId }: By,
): ConflictRequest => {
  const { agreement = nothing } = request;
  const confirmations = [...agreement.confirmations, { personId: byId, at }];
  const isComplete = neededIds.every((id) => confirmations.some(({ personId }) => personId === id));
  const stepped = isComplete
    ? step(request, 'completeAgreement', { at, byId, kind: 'agreement-complete' })
    : step(request, 'confirmAgreement', { at, byId, kind: 'agreement-confirmed' });
  return {
    ...stepped,
    agreement: { ...agreement, confirmations, ...(isComplete && { completedAt: at }) },
    ...(isComplete && { checkIns: [] }),
  };
};

/** A later answer to the same check-in takes the place of the earlier one. */
export const checkedIn = (
  request: ConflictRequest,
  { id, n, answer }: { readonly id: string; readonly n: number; readonly answer: CheckInAnswer },
  { at, byId }: By,
): ConflictRequest => {
  const given: KeptCheckIn = { ...answer, id, n, personId: byId, at };
  return {
    ...step(request, 'answerCheckIn', { at, byId, kind: 'check-in-answered' }),
    checkIns: [...request.checkIns.filter((one) => one.n !== n || one.personId !== byId), given],
  };
};

export const commitmentMarked = (
  request: ConflictRequest,
  n: number,
  state: CommitmentState,
  by: By,
): ConflictRequest => {
  const { agreement = nothing } = request;
  const commitments = agreement.commitments.map((one, position) => (position === n - 1 ? { ...one, state } : one));
  return {
    ...step(request, 'markCommitment', { ...by, kind: 'commitment-marked' }),
    agreement: { ...agreement, commitments },
  };
};

export const closed = (
  request: ConflictRequest,
  move: 'closeAsAgreed' | 'closeWithoutAgreement' | 'endTalk',
  by: By,
): ConflictRequest => step(request, move, { ...by, kind: 'closed' });

/** From an agreement in the making back to listening; from follow-up and after the end to a new hearing. */
export const openedAgain = (request: ConflictRequest, by: By): ConflictRequest =>
  request.state === 'agreement'
    ? step(request, 'hearAgain', { ...by, kind: 'heard-again' })
    : step(request, 'reopen', { ...by, kind: 'reopened' });
