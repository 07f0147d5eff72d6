import type { Platform } from '../../platform/platform.ts';
import type { Asking } from '../rules/request.ts';
import type { Invitation } from '../rules/talks/kept.ts';
import type { Kept } from './reading.ts';
import { historyRow, partitionOf, prefixes, requestTable, type ToldRow } from './rows.ts';
import { sealRow } from './sealing.ts';

/**
 * Rows beside the request row, so that what happens by itself does not make a person's move fail as a lost race.
 * Repeating either writes the same rows again.
 */

/** What became of telling a mediator, with its entry in the history. */
export const keepTold = async (
  { commit, clock }: Platform,
  { request, key }: Kept,
  asking: Asking,
  state: ToldRow['state'],
): Promise<void> => {
  const at = clock.now().toISOString();
  const historyKey = `${prefixes.history}${state}-${asking.id}`;
  await commit(requestTable, partitionOf(request.tenantId, request.id), [
    { do: 'put', rowKey: `${prefixes.told}${asking.id}`, row: { state, at } satisfies ToldRow },
    { do: 'put', rowKey: historyKey, row: sealRow(key, historyKey, historyRow({ at, kind: state })) },
  ]);
};

/** The same for somebody invited, for the mediator to see: their history says nothing of it. */
export const keepInvitedTold = async (
  { commit, clock }: Platform,
  { request }: Kept,
  { id }: Invitation,
  state: ToldRow['state'],
): Promise<void> => {
  const row: ToldRow = { state, at: clock.now().toISOString() };
  await commit(requestTable, partitionOf(request.tenantId, request.id), [
    { do: 'put', rowKey: `${prefixes.told}${id}`, row },
  ]);
};

const openedId = (asking: Asking): string => `opened-${asking.id}`;

/** The first time that a mediator looks at the preview is an entry of the history. */
export const keepOpened = async ({ commit }: Platform, { request, key }: Kept, asking: Asking, at: string) => {
  if (request.history.some(({ id }) => id === openedId(asking))) return;
  const rowKey = `${prefixes.history}${openedId(asking)}`;
  const row = sealRow(key, rowKey, historyRow({ at, kind: 'opened', byId: asking.mediatorId }));
  await commit(requestTable, partitionOf(request.tenantId, request.id), [{ do: 'put', rowKey, row }]);
};
