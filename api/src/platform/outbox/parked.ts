import type { Clock } from '../clock.ts';
import { keyOfCursor } from '../cursor.ts';
import { keyedHash } from '../ids.ts';
import { notFound } from '../refused.ts';
import type { WakeUps } from '../storage/queue.ts';
import { type Stored, startingWith, type TableName, type Tables } from '../storage/tables.ts';
import { type OutboxRow, type Progress, progressOf } from './row.ts';

/** Points at an effect that could not be delivered, so that an administrator can see and replay it. */
interface ParkedRow {
  readonly table: TableName;
  readonly of: string;
  readonly outboxKey: string;
  readonly effect: string;
  readonly about: string;
  readonly attempts: number;
  readonly reason: string;
  readonly parkedAt: Date;
}

const parkedPartition = 'parked';
const prefix = 'parked_';

export const parkedRow = (table: TableName, partition: string, outboxKey: string, effect: Progress, at: Date) => ({
  partitionKey: parkedPartition,
  // An administrator is shown this key, and never what it is about.
  rowKey: `${prefix}${outboxKey}_${keyedHash(new Uint8Array(), partition, effect.name, effect.about).slice(0, 16)}`,
  table,
  of: partition,
  outboxKey,
  effect: effect.name,
  about: effect.about,
  attempts: effect.attempts,
  reason: effect.reason ?? '',
  parkedAt: at,
});

export const parkedEffects = ({ tables, wakeUps, clock }: { tables: Tables; wakeUps: WakeUps; clock: Clock }) => ({
  async list(limit: number, cursor?: string): Promise<Stored<ParkedRow>[]> {
    const { from, to } = startingWith(prefix);
    return tables.list(`platform`, parkedPartition, { from: cursor ? `${keyOfCursor(cursor)}!` : from, to, limit });
  },

  /** Puts a parked effect back in line. @throws Refused `not-found` */
  async replay(id: string): Promise<void> {
    const pointer = await tables.get<ParkedRow>('platform', parkedPartition, id);
    if (!pointer) throw notFound();
    const row = await tables.get<OutboxRow>(pointer.table, pointer.of, pointer.outboxKey);
    if (row) {
      const effects = progressOf(row).map(
        (effect): Progress =>
          effect.name === pointer.effect && effect.about === pointer.about
            ? { ...effect, state: 'waiting', attempts: 0, notBefore: clock.now().getTime() }
            : effect,
      );
      const entity = {
        partitionKey: pointer.of,
        rowKey: pointer.outboxKey,
        effects: JSON.stringify(effects),
        leasedUntil: 0,
      };
      await tables.client(pointer.table).updateEntity(entity, 'Merge', { etag: row.etag });
      await wakeUps.send({ table: pointer.table, partition: pointer.of, looked: 0 }, 0);
    }
    await tables.client('platform').deleteEntity(parkedPartition, id);
  },
});
