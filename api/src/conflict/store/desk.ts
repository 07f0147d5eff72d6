import type { Platform } from '../../platform/platform.ts';
import { unavailable } from '../../platform/refused.ts';
import { type Change, NotCommitted } from '../../platform/storage/commit.ts';
import { queuePrefix } from '../rules/queue.ts';
import { itemPrefix, listTable, partitionOf } from './lists.ts';

/**
 * Places on a mediator's desk, in the partition of their queue: `held_<request id>` is taken before a request is submitted and
 * let go when it is in the queue; `desk` is written by everybody who takes one, so that two at once count one after the other.
 */
const deskKey = 'desk';
const heldPrefix = 'held_';
/** Longer than a submission takes; a place that nobody came for is free again. */
const heldMs = 60_000;
const tries = 40;

interface DeskRow {
  readonly requestId?: string;
  readonly until?: string;
}

export const isOfDesk = (rowKey: string): boolean => rowKey === deskKey || rowKey.startsWith(heldPrefix);

/** Takes a place for this request if one is left. @throws Refused `unavailable` when too many ask at once */
export const holdPlace = async (
  platform: Platform,
  mediatorId: string,
  requestId: string,
  maximum: number,
): Promise<boolean> => {
  const partition = await partitionOf(platform, 'queue', mediatorId);
  const range = { from: deskKey, to: `${itemPrefix}${queuePrefix('closed')}` };
  const now = platform.clock.now();
  for (let attempt = 1; attempt <= tries; attempt++) {
    const rows = await platform.tables.list<DeskRow>(listTable, partition, range);
    const desk = rows.find(({ rowKey }) => rowKey === deskKey);
    const held = rows.filter(({ rowKey }) => rowKey.startsWith(heldPrefix));
    const over = held.filter(({ until = '' }) => until <= now.toISOString());
    const taken = new Set(rows.filter((row) => row !== desk && !over.includes(row)).map((row) => row.requestId));
    taken.delete(requestId);
    if (taken.size >= maximum) return false;
    const row: DeskRow = { requestId, until: new Date(now.getTime() + heldMs).toISOString() };
    const rowKey = `${heldPrefix}${requestId}`;
    const changes: Change[] = [
      desk ? { do: 'replace', rowKey: deskKey, row: {}, etag: desk.etag } : { do: 'create', rowKey: deskKey, row: {} },
      { do: 'put', rowKey, row },
      ...over.flatMap((one): Change[] => (one.rowKey === rowKey ? [] : [{ do: 'remove', rowKey: one.rowKey }])),
    ];
    try {
      await platform.commit(listTable, partition, changes);
      return true;
    } catch (error) {
      if (!(error instanceof NotCommitted)) throw error;
    }
  }
  throw unavailable('The queue', 1);
};

/** The request is in the queue, or was not submitted: its place is held no longer. */
export const letGo = async (platform: Platform, mediatorId: string, requestId: string): Promise<void> => {
  const partition = await partitionOf(platform, 'queue', mediatorId);
  try {
    await platform.commit(listTable, partition, [{ do: 'remove', rowKey: `${heldPrefix}${requestId}` }]);
  } catch (error) {
    if (!(error instanceof NotCommitted)) throw error;
  }
};
