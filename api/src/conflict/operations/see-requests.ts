import { cursorAfter, keyOfCursor } from '../../platform/cursor.ts';
import { operation } from '../../platform/http/operation.ts';
import { currentAsking } from '../rules/request.ts';
import { forgetItem, readList } from '../store/lists.ts';
import { findPart, partIn } from '../store/reading.ts';
import { keepOpened } from '../store/told.ts';
import { listItem } from '../views/requester.ts';
import { shownTo, withNames } from './present.ts';

/** What this caller may see of it, nothing else; a mediator's first look is kept in the history. */
export const getRequest = operation('getRequest', async ({ caller, params, now }, platform) => {
  const kept = await partIn(platform, caller, params.id);
  const asking = currentAsking(kept.request);
  if (kept.role === 'mediator' && asking?.standing === 'asked') {
    await keepOpened(platform, kept, asking, now.toISOString());
  }
  return shownTo(platform, kept.request, { id: caller.id, role: kept.role, now });
});

/** The caller's own requests: open ones first, the newest first. Each is read and authorised from the request itself. */
export const listRequests = operation('listRequests', async ({ caller, query }, platform) => {
  const { role = ['requester', 'party'], limit, cursor } = query;
  if (!role.includes('requester')) return { body: { items: [], nextCursor: null } };
  const after = cursor === undefined ? undefined : keyOfCursor(cursor);
  const read = await readList(platform, 'mine', caller.id, { ...(after && { after }), limit: limit + 1 });
  const items = read.slice(0, limit);
  const found = await Promise.all(
    items.map(async (item) => {
      const kept = await findPart(platform, caller, item.requestId);
      if (!kept) await forgetItem(platform, 'mine', caller.id, item);
      return kept;
    }),
  );
  const own = found.filter((kept) => kept?.role === 'requester');
  const views = await withNames(platform, (person) =>
    own.flatMap((kept) => (kept ? [listItem(kept.request, person)] : [])),
  );
  const last = read.length > limit ? items.at(-1) : undefined;
  return { body: { items: views, nextCursor: last ? cursorAfter(last.key) : null } };
});
