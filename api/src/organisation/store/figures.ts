import { keyedHash } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Counted } from '../rules/figures.ts';
import { organisationTable } from './team.ts';

/** One row per thing that happened, in the order of quarters; a keyed hash stands for the request, so that a repeat is the same row. */
interface CountedRow {
  readonly outcome?: string;
  readonly took?: number;
}

const partitionOf = (tenantId: string): string => `${tenantId}|figures`;

export const keepCounted = async (
  platform: Platform,
  requestId: string,
  { quarter, kind, ...row }: Counted,
): Promise<void> => {
  const hash = keyedHash(await platform.secret(), 'figures', kind, requestId);
  const rowKey = `${quarter}_${kind}_${hash}`;
  await platform.commit(organisationTable, partitionOf(platform.config.tenantId), [
    { do: 'put', rowKey, row: row satisfies CountedRow },
  ]);
};

/** What happened from the first of these quarters to the last. */
export const readCounted = async (
  { tables, config }: Platform,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Counted[]> => {
  const range = { from, to: `${to}~` };
  const rows = await tables.list<CountedRow>(organisationTable, partitionOf(config.tenantId), range);
  return rows.map(({ rowKey, outcome, took }) => {
    const [quarter = '', kind = ''] = rowKey.split('_');
    return { quarter, kind, ...(outcome && { outcome }), ...(took !== undefined && { took }) } as Counted;
  });
};
