import type { Agreement, CheckIn, Commitment } from '@common-ground/api/contract/shapes/hearing.ts';
import type { Shared } from './shared.ts';

/** What a commitment says, whoever looks and whatever became of it since. */
export type Said = Pick<Commitment, 'what' | 'how' | 'action' | 'due'> & { readonly ownerId: string };

export const saidIn = ({ what, how, action, due, owner }: Commitment): Said => ({
  what,
  ...(how && { how }),
  ...(action && { action }),
  due,
  ownerId: owner.id,
});

const isSame = (one: Said, other: Said): boolean =>
  (['what', 'how', 'action', 'due', 'ownerId'] as const).every((name) => one[name] === other[name]);

export interface Changes {
  /** The numbers of the commitments that are new or say something else. */
  readonly changed: readonly number[];
  /** What is no longer in it, in its own words. */
  readonly gone: readonly string[];
}

/** What is different in an agreement from what somebody has read before; nothing when it says the same. */
export const changesSince = (before: readonly Said[], now: readonly Commitment[]): Changes | undefined => {
  const [left, changed]: [Said[], number[]] = [[...before], []];
  for (const one of now) {
    const at = left.findIndex((other) => isSame(other, saidIn(one)));
    if (at >= 0) left.splice(at, 1);
    else changed.push(one.n);
  }
  // What is still there in other words has not gone.
  const gone = left.filter(({ what }) => !now.some((one) => one.what === what)).map(({ what }) => what);
  return changed.length > 0 || gone.length > 0 || left.length > 0 ? { changed, gone } : undefined;
};

/** Whether this person has said yes to what is written, is asked to, or is asked once more because it was changed. */
export const askedToConfirm = ({ can, history }: Shared, userId: string): 'no' | 'first' | 'again' => {
  if (!can.confirmAgreement) return 'no';
  const reopened = history.findLastIndex(({ kind }) => kind === 'reopened' || kind === 'heard-again');
  const before = history.slice(reopened + 1);
  const confirmed = before.findLastIndex(({ kind, by }) => kind === 'agreement-confirmed' && by?.id === userId);
  const written = before.findLastIndex(({ kind }) => kind === 'agreement-written');
  return confirmed >= 0 && written > confirmed ? 'again' : 'first';
};

/** The check-in to answer now: of several that are due, the latest says how it is today. */
export const dueCheckIn = (checkIns: readonly CheckIn[]): CheckIn | undefined =>
  checkIns.findLast(({ can }) => can.answer);

/** When the mediator asks the next time. */
export const nextCheckInAt = (checkIns: readonly CheckIn[], now: Date): string | undefined =>
  checkIns.find(({ dueAt }) => new Date(dueAt) > now)?.dueAt;

/** Whether there is an agreement to show. */
export const isWritten = (agreement: Agreement | undefined): agreement is Agreement =>
  agreement !== undefined && agreement.commitments.length > 0;
