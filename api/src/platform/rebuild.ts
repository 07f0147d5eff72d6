import { newId } from './ids.ts';
import type { EffectHandler } from './outbox/effect.ts';
import type { Platform } from './platform.ts';
import { Refused } from './refused.ts';
import type { Change } from './storage/commit.ts';
import { type Met, type Walk, walkOn } from './storage/walk.ts';

/**
 * What is derived is made anew from what it is derived from, whole tables long: a page of a table is one effect, which asks for
 * the next one. A crash repeats a page; people go on working meanwhile.
 */
const table = 'platform';
const partition = 'rebuild';
/** What an instance does well before the lease of an effect ends. */
const rowsAtOnce = 20;

interface PartRow {
  readonly run: string;
  readonly startedAt: string;
  readonly endedAt?: string;
}

export interface Rebuild {
  readonly startedAt: string | null;
  /** When the last part was done; null while one is under way. */
  readonly endedAt: string | null;
}

/** Begins all parts, from the beginning if they are under way; the names are those of their effects. */
export const startRebuild = async ({ commit, clock }: Platform, parts: readonly string[]): Promise<Rebuild> => {
  const now = clock.now();
  const run = newId(now);
  const startedAt = now.toISOString();
  const rows = parts.map((rowKey): Change => ({ do: 'put', rowKey, row: { run, startedAt } satisfies PartRow }));
  await commit(
    table,
    partition,
    rows,
    parts.map((name) => ({ name, about: `${run} 0` })),
  );
  return { startedAt, endedAt: null };
};

/** How far the last one has come. */
export const readRebuild = async ({ tables }: Platform, parts: readonly string[]): Promise<Rebuild> => {
  const rows = await Promise.all(parts.map((name) => tables.get<PartRow>(table, partition, name)));
  const ends = rows.map((row) => row?.endedAt ?? '').sort();
  return { startedAt: rows[0]?.startedAt ?? null, endedAt: ends[0] ? (ends.at(-1) ?? null) : null };
};

/** One walk through a table, and what is done with each row on the way; doing it twice does nothing more. */
export interface Stage<Row extends object> extends Walk {
  readonly visit: (platform: Platform, row: Met<Row>) => Promise<void>;
}

/** One part: its stages one after the other. */
export const rebuilding = <Row extends object>(
  name: string,
  stagesFor: (platform: Platform) => readonly Stage<Row>[],
): EffectHandler<Platform> => ({
  async deliver({ about }, platform) {
    const [run, at, after] = about.split(' ');
    const stages = stagesFor(platform);
    const stage = stages[Number(at)];
    const part = await platform.tables.get<PartRow>(table, partition, name);
    if (!stage || !part || part.run !== run) return;
    const { rows, next } = await walkOn<Row>(platform, stage, { size: rowsAtOnce, ...(after && { after }) });
    const visited = await Promise.allSettled(rows.map((row) => stage.visit(platform, row)));
    for (const { reason } of visited.filter((one) => one.status === 'rejected')) {
      if (reason instanceof Refused) throw reason;
      // One that nobody can read keeps nobody else's lists from being made.
      platform.log.warn('left-out-of-rebuild', { part: name });
    }
    const goOn = next ? `${run} ${at} ${next}` : stages[Number(at) + 1] && `${run} ${Number(at) + 1}`;
    if (goOn) await platform.commit(table, partition, [], [{ name, about: goOn }]);
    else {
      const endedAt = platform.clock.now().toISOString();
      await platform.commit(table, partition, [{ do: 'merge', rowKey: name, row: { endedAt }, etag: part.etag }]);
      platform.log.info('rebuilt', { part: name });
    }
  },
});
