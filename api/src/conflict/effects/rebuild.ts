import type { EffectHandlers } from '../../platform/outbox/effect.ts';
import type { Platform } from '../../platform/platform.ts';
import { rebuilding, type Stage } from '../../platform/rebuild.ts';
import { unavailable } from '../../platform/refused.ts';
import { removeMet } from '../../platform/storage/walk.ts';
import { placesOf } from '../rules/places.ts';
import { isOfDesk } from '../store/desk.ts';
import { listTable, placeAnew, readPointer } from '../store/lists.ts';
import { readRequest } from '../store/reading.ts';
import { partitionOf, requestKey, requestTable } from '../store/rows.ts';
import { allLists, type ListRow, requestIn, standsFor } from '../store/tidying.ts';

const tries = 5;

/** Every list says of this request what the request says, whatever they said before: lines that were lost or damaged come back. */
const placeEverywhere = async (platform: Platform, partition: string): Promise<void> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const before = await readRequest(platform, partition);
    if (!before) return;
    const { id } = before.request;
    const places = placesOf(before.request);
    const pointers = await Promise.all(places.map(({ list, personId }) => readPointer(platform, list, personId, id)));
    const kept = await readRequest(platform, partition);
    // Somebody moved it meanwhile, and may have been placed by that already.
    if (kept?.etag !== before.etag) continue;
    const { version } = before.request;
    await Promise.all(
      places.map(({ list, personId, key }, at) =>
        placeAnew(platform, list, personId, { requestId: id, version, key }, pointers[at]),
      ),
    );
    return;
  }
  throw unavailable('The request', 1);
};

/** A row of a list that no request stands behind goes. */
const tidy = async (platform: Platform, row: ListRow): Promise<void> => {
  if (isOfDesk(row.rowKey)) return;
  const kept = await readRequest(platform, partitionOf(platform.config.tenantId, requestIn(row)));
  if (!(await standsFor(platform, row, kept ? placesOf(kept.request) : []))) await removeMet(platform, listTable, row);
};

const stages: readonly Stage<{ readonly requestId?: string }>[] = [
  {
    table: requestTable,
    filter: `RowKey eq '${requestKey}'`,
    select: [],
    visit: (platform, { partitionKey }) => placeEverywhere(platform, partitionKey),
  },
  { ...allLists, visit: tidy },
];

export const rebuildEffects = {
  'rebuild-request-lists': rebuilding('rebuild-request-lists', () => stages),
} satisfies EffectHandlers<Platform>;
