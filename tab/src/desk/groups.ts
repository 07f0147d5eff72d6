import type { QueueGroup, QueueItem } from '@common-ground/api/contract/shapes/mediation.ts';

/** In the order of who is waiting: what is new first, what is done last. */
export const groups: readonly QueueGroup[] = ['new', 'waiting-on-me', 'waiting-on-others', 'follow-up', 'closed'];

export interface QueueSection {
  readonly group: QueueGroup;
  readonly items: readonly QueueItem[];
}

const endOfTime = '9999';

/** What is promised soonest first; without a promise, what has waited longest. */
const byPromise = (left: QueueItem, right: QueueItem): number => {
  const [a, b] = [left.promisedBy ?? endOfTime, right.promisedBy ?? endOfTime];
  if (a !== b) return a < b ? -1 : 1;
  return left.submittedAt < right.submittedAt ? -1 : Number(left.submittedAt > right.submittedAt);
};

/** The queue by what needs the mediator now (M1); empty groups are left out, a request is shown once. */
export const grouped = (items: readonly QueueItem[]): QueueSection[] => {
  const once = [...new Map(items.map((item) => [item.id, item])).values()];
  return groups
    .map((group) => ({ group, items: once.filter((item) => item.group === group).sort(byPromise) }))
    .filter((section) => section.items.length > 0);
};

/** The sections with the requests whose receipt number holds what was typed; all of them while nothing is. */
export const found = (sections: readonly QueueSection[], receipt: string): readonly QueueSection[] => {
  const wanted = receipt.replace(/[\s-]/g, '').toLowerCase();
  if (!wanted) return sections;
  return sections
    .map(({ group, items }) => ({
      group,
      items: items.filter((item) => item.receipt.replace(/-/g, '').toLowerCase().includes(wanted)),
    }))
    .filter(({ items }) => items.length > 0);
};

/** The rows from top to bottom, as the arrow keys walk them. */
export const rowsOf = (sections: readonly QueueSection[]): readonly QueueItem[] =>
  sections.flatMap(({ items }) => items);

/** Which row a key leads to, or nothing when it leads nowhere. */
export const rowAfterKey = (key: string, at: number, count: number): number | undefined => {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
};
