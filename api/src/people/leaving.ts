import { keyedHash } from '../platform/ids.ts';
import type { Platform } from '../platform/platform.ts';
import type { Change } from '../platform/storage/commit.ts';
import { peopleTable } from './store.ts';

/** What somebody who leaves has chosen; what follows reads it here, so that the queue names nobody. */
export interface Leaving {
  readonly personId: string;
  readonly recognitions: 'anonymise' | 'delete';
}

const rowKey = 'leaving';

export const leavingPartition = async (platform: Platform, personId: string): Promise<string> =>
  `leave|${keyedHash(await platform.secret(), 'leave', platform.config.tenantId, personId)}`;

export const leavingRow = (leaving: Leaving): Change => ({ do: 'put', rowKey, row: leaving });

export const leaverIn = ({ tables }: Platform, partition: string): Promise<Leaving | undefined> =>
  tables.get<Leaving>(peopleTable, partition, rowKey);
