import type { MediatorView } from '@common-ground/api/contract/shapes/conflict-views.ts';

/** What is due next in follow-up: the check-in that is still to come, and what is open with its first day. */
export const nextIn = ({ checkIns, agreement }: Pick<MediatorView, 'checkIns' | 'agreement'>, now: Date) => {
  const open = agreement.commitments.filter(({ state }) => state === 'open');
  const [firstDue] = open.map(({ due }) => due).sort();
  return {
    checkInAt: checkIns.map(({ dueAt }) => dueAt).find((dueAt) => new Date(dueAt) > now),
    open: open.length,
    firstDue,
  };
};
