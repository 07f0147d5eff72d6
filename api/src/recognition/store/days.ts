import type { Value } from '../../contract/shapes/organisation.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Stored } from '../../platform/storage/tables.ts';
import type { Named } from '../rules/post.ts';
import type { Day } from '../rules/spread.ts';
import type { CardRow } from './cards.ts';
import { keep, type VersionRow } from './keeping.ts';
import { cardPrefix, dayKey, rangeOf, wallsTable } from './keys.ts';

/**
 * A day's version changes in the transaction of every card of that day; what was counted under another version is counted
 * again by whoever reads it next. Past days rarely change, so reading a quarter is one range and the few days that did.
 */
interface DayRow extends VersionRow {
  readonly countedVersion?: string;
  readonly people?: string;
  readonly values?: string;
}

type DayPlatform = Pick<Platform, 'tables' | 'commit' | 'clock'>;

/** As many ids as fit into one property. A day on which more people were thanked counts these. */
const peopleAtMost = 800;
const countedAtOnce = 10;
const dayMs = 86_400_000;

const startOf = ({ rowKey }: Stored<DayRow>): Date => new Date(`${rowKey.slice(rowKey.indexOf('_') + 1)}T00:00:00Z`);

/** What the day's cards come to; achievements are no recognition. */
const count = async ({ tables }: DayPlatform, partition: string, day: Stored<DayRow>): Promise<Day> => {
  const from = startOf(day);
  const range = rangeOf(cardPrefix, { from, to: new Date(from.getTime() + dayMs - 1) });
  const select = ['kind', 'people', 'value'];
  const cards = await tables.list<CardRow>(wallsTable, partition, { ...range, select });
  const people = new Set<string>();
  const values: Record<string, number> = {};
  for (const card of cards.filter(({ kind }) => kind === 'recognition')) {
    for (const { id } of JSON.parse(card.people) as Named[]) people.add(id);
    const { id } = JSON.parse(card.value) as Value;
    values[id] = (values[id] ?? 0) + 1;
  }
  return { people: [...people].slice(0, peopleAtMost), values };
};

const countAnew = async (platform: DayPlatform, partition: string, days: readonly Stored<DayRow>[]): Promise<Day[]> => {
  const counted = await Promise.all(days.map((day) => count(platform, partition, day)));
  const changes = days.map(({ rowKey, version }, position) => ({
    do: 'merge' as const,
    rowKey,
    row: {
      countedVersion: version,
      people: JSON.stringify(counted[position]?.people),
      values: JSON.stringify(counted[position]?.values),
    },
  }));
  await keep(platform, partition, changes);
  return counted;
};

const isCounted = ({ version, countedVersion }: DayRow): boolean => version === countedVersion;

/** The days on which a wall changed, from the one that holds `from` to the one that holds `to`. */
export const readDays = async (platform: DayPlatform, partition: string, from: Date, to: Date): Promise<Day[]> => {
  const range = { from: dayKey(from), to: `${dayKey(to)}~` };
  const rows = await platform.tables.list<DayRow>(wallsTable, partition, range);
  const known = rows.filter(isCounted).map(
    ({ people = '[]', values = '{}' }): Day => ({
      people: JSON.parse(people) as string[],
      values: JSON.parse(values) as Record<string, number>,
    }),
  );
  const changed = rows.filter((row) => !isCounted(row));
  for (let next = 0; next < changed.length; next += countedAtOnce)
    known.push(...(await countAnew(platform, partition, changed.slice(next, next + countedAtOnce))));
  return known;
};
