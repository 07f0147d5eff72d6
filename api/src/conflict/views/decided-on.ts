import type { HistoryKind, RequestView } from '../../contract/shapes/conflict-views.ts';
import type { Unversioned } from './parts.ts';

/** What happens without anybody's move: somebody was told, or has looked. */
const byThemselves: readonly HistoryKind[] = ['notified', 'unreachable', 'opened'];

type Seen = RequestView extends infer View ? (View extends RequestView ? Unversioned<View> : never) : never;

/**
 * A view without the news that comes by itself: whoever read it a moment before such news has decided on the same.
 * A move that the news makes possible is in `can`, and stays.
 */
export const decidedOn = (view: Seen): object => ({
  ...view,
  // The day of the last news, and what is counted from it.
  ...('savedAt' in view && { savedAt: undefined }),
  ...('keptUntil' in view && { keptUntil: undefined }),
  ...('notification' in view && { notification: undefined }),
  ...('history' in view && { history: view.history.filter(({ kind }) => !byThemselves.includes(kind)) }),
  ...('viewer' in view &&
    view.viewer === 'mediator' && {
      parties: view.parties.map((party) => ({ ...party, notification: undefined, tellAt: undefined })),
    }),
});
