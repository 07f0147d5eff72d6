import type { HistoryKind } from '../../contract/shapes/conflict-views.ts';
import type { HistoryItem } from './request.ts';

/** What the other parties did for themselves or for the mediator alone is nobody else's to know. */
const privateKinds: readonly HistoryKind[] = [
  'invitation-declined',
  'left',
  'handed-in',
  'reflected',
  'reflection-confirmed',
  'reflection-corrected',
  'check-in-answered',
  'went-on',
];

export const isOwnOrShared =
  (viewerId: string) =>
  ({ kind, byId }: HistoryItem): boolean =>
    byId === viewerId || !privateKinds.includes(kind);
