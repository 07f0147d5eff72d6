import { cursorAfter } from '../../platform/cursor.ts';
import { operation } from '../../platform/http/operation.ts';
import { parkedEffectView } from '../views.ts';
import { administratorsOnly } from './administrators.ts';

/** What was decided and could not be delivered, oldest first. */
export const listEffects = operation('listEffects', async ({ caller, query: { limit, cursor } }, { parked }) => {
  administratorsOnly(caller);
  const rows = await parked.list(limit + 1, cursor);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    body: {
      items: shown.map(parkedEffectView),
      nextCursor: last && rows.length > limit ? cursorAfter(last.rowKey) : null,
    },
  };
});

export const replayEffect = operation('replayEffect', async ({ caller, params }, { parked }) => {
  administratorsOnly(caller);
  await parked.replay(params.id);
  return {};
});
