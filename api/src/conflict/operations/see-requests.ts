import { cursorAfter, keyOfCursor } from '../../platform/cursor.ts';
import { operation } from '../../platform/http/operation.ts';
import type { Platform } from '../../platform/platform.ts';
import { mediatorGone } from '../effects.ts';
import { type ConflictRequest, currentAsking } from '../rules/request.ts';
import { forgetItem, type Item, readList } from '../store/lists.ts';
import { findPart, partIn } from '../store/reading.ts';
import { partitionOf, requestTable } from '../store/rows.ts';
import { keepOpened } from '../store/told.ts';
import { partyListItem } from '../views/party.ts';
import { listItem } from '../views/requester.ts';
import { showing, shownTo, withNames } from './present.ts';

/** M11: whoever looks finds out that the mediator's account is gone; then the choice becomes the requester's again. */
const noticeGone = async (platform: Platform, request: ConflictRequest): Promise<void> => {
  const asking = currentAsking(request);
  if (!asking || request.state === 'closed') return;
  const { gone } = await platform.directory.person(asking.mediatorId).catch(() => ({ gone: undefined }));
  if (!gone) return;
  await platform.commit(requestTable, partitionOf(request.tenantId, request.id), [], [mediatorGone(asking)]);
};

/** What this caller may see of it, nothing else; a mediator's first look is kept in the history. */
export const getRequest = operation('getRequest', async ({ caller, params, now }, platform) => {
  const kept = await partIn(platform, caller, params.id);
  const asking = currentAsking(kept.request);
  if (kept.role === 'mediator' && asking?.standing === 'asked') {
    await keepOpened(platform, kept, asking, now.toISOString());
  }
  if (kept.role !== 'mediator') await noticeGone(platform, kept.request);
  return shownTo(platform, kept.request, { id: caller.id, role: kept.role, now });
});

type Listed = Item & { readonly list: 'mine' | 'party' };

/** The first items of both lists together: they share one order, open ones first, the newest first. */
const readLists = async (
  platform: Platform,
  personId: string,
  { lists, after, limit }: { lists: readonly Listed['list'][]; after?: string; limit: number },
): Promise<Listed[]> => {
  const read = await Promise.all(
    lists.map(async (list) =>
      (await readList(platform, list, personId, { ...(after && { after }), limit })).map((item) => ({ ...item, list })),
    ),
  );
  return read
    .flat()
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, limit);
};

/** The caller's own requests and those they were invited to. Each is read and authorised from the request itself. */
export const listRequests = operation('listRequests', async ({ caller, query, now }, platform) => {
  const { role = ['requester', 'party'], limit, cursor } = query;
  const lists = role.map((one) => (one === 'requester' ? 'mine' : 'party'));
  const after = cursor === undefined ? undefined : keyOfCursor(cursor);
  const read = await readLists(platform, caller.id, { lists, ...(after && { after }), limit: limit + 1 });
  const items = read.slice(0, limit);
  const found = await Promise.all(
    items.map(async (item) => {
      const kept = await findPart(platform, caller, item.requestId);
      if (!kept) await forgetItem(platform, item.list, caller.id, item);
      return kept;
    }),
  );
  const views = await withNames(platform, (person) =>
    found.flatMap((kept) => {
      if (!kept || kept.role === 'mediator') return [];
      const to = showing({ id: caller.id, role: kept.role, now }, person);
      return [kept.role === 'requester' ? listItem(kept.request, to) : partyListItem(kept.request, to)];
    }),
  );
  const last = read.length > limit ? items.at(-1) : undefined;
  return { body: { items: views, nextCursor: last ? cursorAfter(last.key) : null } };
});
