import type { RequestView } from '../../contract/shapes/conflict-views.ts';
import type { Caller } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Item, readList } from '../store/lists.ts';
import { findPart } from '../store/reading.ts';
import { shownTo } from './present.ts';

const atOnce = 50;

const whole = async (platform: Platform, personId: string, list: 'mine' | 'party'): Promise<Item[]> => {
  const items: Item[] = [];
  for (;;) {
    const after = items.at(-1)?.key;
    const page = await readList(platform, list, personId, { ...(after && { after }), limit: atOnce });
    items.push(...page);
    if (page.length < atOnce) return items;
  }
};

/** P6: somebody's own requests and those they were invited to, each as they see it now. */
export const requestsOf = async (platform: Platform, caller: Caller, now: Date): Promise<RequestView[]> => {
  const lists = await Promise.all([whole(platform, caller.id, 'mine'), whole(platform, caller.id, 'party')]);
  const views: RequestView[] = [];
  for (const { requestId } of lists.flat()) {
    const kept = await findPart(platform, caller, requestId);
    if (!kept || kept.role === 'mediator') continue;
    views.push((await shownTo(platform, kept.request, { id: caller.id, role: kept.role, now })).body);
  }
  return views;
};
